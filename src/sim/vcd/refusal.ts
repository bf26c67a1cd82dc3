/** How Cloud Director says no: OpenAPI in three words, the older API in five, OAuth in two. */
export class DirectorRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'DirectorRefusal';
    this.status = status;
    this.code = code;
  }

  toBody(path: string, requestId: string): object {
    const { status, code } = this;
    if (path.startsWith('/oauth/')) return { error: code, error_description: this.message };
    const message = `[ ${requestId} ] ${this.message}`;
    if (path.startsWith('/cloudapi/')) return { minorErrorCode: code, message, stackTrace: null };
    const stackTrace = 'com.vmware.vcloud.api.presentation.service.BadRequestException: at …';
    return {
      majorErrorCode: status,
      minorErrorCode: code,
      message,
      vendorSpecificErrorCode: null,
      stackTrace,
    };
  }
}

export const unauthorized = () => new DirectorRefusal(401, 'UNAUTHORIZED', 'This operation is denied.');
export const forbidden = (message: string) =>
  new DirectorRefusal(403, 'ACCESS_TO_RESOURCE_IS_FORBIDDEN', message);
export const badRequest = (message: string, code = 'BAD_REQUEST') => new DirectorRefusal(400, code, message);
