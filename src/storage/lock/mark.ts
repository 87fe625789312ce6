/** [K6] By their first bytes sealed records are told from open ones: "KLK1". */
export const MARK = [0x4b, 0x4c, 0x4b, 0x31];

export const isSealed = (bytes: Uint8Array): boolean => MARK.every((byte, i) => bytes[i] === byte);
