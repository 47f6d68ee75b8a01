export declare const sources: ReadonlyMap<string, string>;
