/**
 * The few globals that every side has (page, Electron's main process, plain Node) and that compute without touching
 * anything outside. The pure projects see these and neither the DOM nor Node.
 */

declare function structuredClone<Value>(value: Value): Value;

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string;
}
