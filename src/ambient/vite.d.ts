/** What the build makes of imports that are not modules. (vite/client would bring the DOM into the worker's rooms.) */
declare module '*?worker&inline' {
  const InlineWorker: new (options?: { name?: string }) => Worker;
  export default InlineWorker;
}

declare module '*?worker&url' {
  /** Where the worker's script is. */
  const url: string;
  export default url;
}

declare module '*.css' {}

interface ImportMetaEnv {
  readonly DEV: boolean;
  readonly PROD: boolean;
  readonly BASE_URL: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
