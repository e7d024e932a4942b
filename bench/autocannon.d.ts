declare module 'autocannon' {
  namespace autocannon {
    interface Options {
      url: string;
      method?: string;
      headers?: Record<string, string>;
      body?: string;
      requests?: { body: string }[];
      connections: number;
      duration: number;
    }
    interface Result {
      requests: { average: number; total: number };
      non2xx: number;
      errors: number;
    }
  }
  /** Loads a server for a while; as far as the benches use it. */
  function autocannon(options: autocannon.Options): Promise<autocannon.Result>;
  export = autocannon;
}
