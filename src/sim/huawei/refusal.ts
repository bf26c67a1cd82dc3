// How each service says no. Every one was written by somebody else, and it shows.

export class CloudRefusal extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, string>;
  constructor(status: number, body: unknown, headers: Record<string, string> = {}) {
    super(JSON.stringify(body));
    this.name = 'CloudRefusal';
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

const titles: Record<number, string> = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden' };

/** IAM's Keystone: the code is the status, as a number. */
export const iamRefusal = (status: number, message: string) =>
  new CloudRefusal(status, { error: { code: status, message, title: titles[status] ?? 'Not Found' } });

/** The gateway in front of all regional services. */
export const gatewayRefusal = (status: number, code: string, message: string, headers = {}) =>
  new CloudRefusal(status, { error_msg: message, error_code: code, request_id: '{request_id}' }, headers);

export const neutronRefusal = (status: number, type: string, message: string) =>
  new CloudRefusal(status, { NeutronError: { type, message, detail: '' } });

/** VPC and elastic IPs, v1. */
export const vpcRefusal = (status: number, code: string, message: string) =>
  new CloudRefusal(status, { code, message });

export const ecsRefusal = (status: number, code: string, message: string) =>
  new CloudRefusal(status, { error: { message, code } });

export const bareMetalRefusal = (status: number, number: string, message: string) =>
  ecsRefusal(status, `BMS.${number}`, message);

/** The native compute API: the fault's name is the key. */
export const computeRefusal = (status: number, fault: string, message: string) =>
  new CloudRefusal(status, { [fault]: { message, code: status } });

export const databaseRefusal = (status: number, number: string, message: string) =>
  new CloudRefusal(status, { error_code: `DBS.${number}`, error_msg: message });

/** An engine's registry: the first digits of its code are the status. */
export const registryRefusal = (status: number, errorCode: string, errorMessage: string, detail: string) =>
  new CloudRefusal(status, { errorCode, errorMessage, detail });

export const replicationRefusal = (status: number, code: string, message: string) =>
  new CloudRefusal(status, { error_code: `DRS.${code}`, error_msg: message });

export const certificateRefusal = (status: number, number: string, message: string) =>
  new CloudRefusal(status, { error_code: `SCM.${number}`, error_msg: message });

export const endpointRefusal = (status: number, number: string, message: string) =>
  new CloudRefusal(status, { error_code: `EndPoint.${number}`, error_msg: message });

/** SparkRTC. */
export const roomsRefusal = (status: number, number: string, message: string) =>
  new CloudRefusal(status, { error_code: `RTC.${number}`, error_msg: message });

/** VOD, which refuses with 403 whatever the reason. */
export const mediaRefusal = (number: string, message: string) =>
  new CloudRefusal(403, { error_code: `VOD.${number}`, error_msg: message });

/** Live, which speaks so of success as well. */
export const liveRefusal = (status: number, number: string, message: string) =>
  new CloudRefusal(status, { result_code: `LIVE.${number}`, result_msg: message });

/** ServiceStage. */
export const stageRefusal = (status: number, number: string, message: string) =>
  new CloudRefusal(status, { error_code: `SVCSTG.${number}`, error_message: message });
