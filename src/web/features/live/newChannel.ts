import {
  newPackage,
  newSource,
  toEncoders,
  toEndpoints,
  toInput,
  type TypedEndpoints,
  type TypedInput,
} from './channelForm.ts';

export interface TypedChannel extends TypedEndpoints {
  domain: string;
  app_name: string;
  id: string;
  name: string;
  isOn: boolean;
  input: TypedInput;
  encoders: string;
  record_settings: { rollingbuffer_duration: number | string };
}

export const newChannel: TypedChannel = {
  ...{ domain: '', app_name: '', id: '', name: '', isOn: true, encoders: '' },
  input: { input_protocol: 'FLV_PULL', sources: [newSource] },
  record_settings: { rollingbuffer_duration: 0 },
  endpoints: [{ hls_package: [newPackage] }],
};

export const toChannel = ({ name, isOn, encoders, input, endpoints, ...rest }: TypedChannel) => ({
  ...{ domain: rest.domain, app_name: rest.app_name, id: rest.id },
  ...(name !== '' && { name }),
  state: isOn ? 'ON' : 'OFF',
  input: toInput(input),
  ...(encoders.trim() !== '' && { encoder_settings: toEncoders(encoders) }),
  record_settings: rest.record_settings,
  endpoints: toEndpoints(endpoints),
});
