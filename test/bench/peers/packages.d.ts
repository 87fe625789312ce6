/** What is used of the peers' packages, which scripts/bench/peers.mjs fetches and the build finds. */
declare module 'peer:sqlite' {
  interface Statement {
    bind(values: readonly unknown[]): Statement;
    step(): boolean;
    reset(): Statement;
    finalize(): void;
  }
  export interface Database {
    exec(sql: string): Database;
    prepare(sql: string): Statement;
    selectArrays(sql: string): unknown[][];
    selectValue(sql: string): unknown;
    close(): void;
  }
  interface Pool {
    readonly OpfsSAHPoolDb: new (path: string) => Database;
  }
  const init: () => Promise<{ readonly installOpfsSAHPoolVfs: (options: object) => Promise<Pool> }>;
  export default init;
}

declare module 'peer:duckdb' {
  interface Table {
    readonly numRows: number;
    toArray(): { toJSON(): Record<string, unknown> }[];
  }
  export interface Connection {
    query(sql: string): Promise<Table>;
    close(): Promise<void>;
  }
  export class AsyncDuckDB {
    constructor(logger: VoidLogger, worker: Worker);
    instantiate(wasm: string, pthread?: string): Promise<null>;
    open(config: object): Promise<void>;
    connect(): Promise<Connection>;
    registerFileHandle(name: string, file: File, protocol: number, direct: boolean): Promise<void>;
    copyFileToBuffer(name: string): Promise<Uint8Array<ArrayBuffer>>;
    dropFile(name: string): Promise<null>;
    terminate(): Promise<void>;
  }
  export class VoidLogger {
    log(entry: unknown): void;
  }
  export const DuckDBAccessMode: { readonly READ_WRITE: number };
  export const DuckDBDataProtocol: { readonly BROWSER_FILEREADER: number };
}

declare module 'peer:duckdb/*' {
  const url: string;
  export default url;
}

declare module '*?worker' {
  const OwnWorker: new () => Worker;
  export default OwnWorker;
}
