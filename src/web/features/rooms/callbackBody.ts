export interface TypedCallback {
  url: string;
  auth_key: string;
}

/** A field left empty asks for no signature. */
export const callbackBody = ({ url, auth_key }: TypedCallback) => ({
  url,
  ...(auth_key !== '' && { auth_key }),
});
