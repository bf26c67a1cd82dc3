/** Another language's words for the same keys; a language without plural forms needs no `_one`. */
export type Words<T> = { [K in keyof T as K extends `${string}_one` ? never : K]: string } & {
  [K in keyof T as K extends `${string}_one` ? K : never]?: string;
};
