/** Wall-clock time of a zone as time since 1970 UTC. */

const QUARTER = 15 * 60_000;

/** `zone`: IANA; one that the platform does not know is UTC. Takes and gives milliseconds; an hour that a clock skips is the one after it. */
export function wallToUtc(zone: string): (wall: number) => number {
  const writer = writerOf(zone);
  if (writer === null) return (wall) => wall;
  const offsets = new Map<number, number>();
  const offsetAt = (utc: number): number => {
    const key = Math.floor(utc / QUARTER);
    let offset = offsets.get(key);
    if (offset === undefined) {
      const at = key * QUARTER;
      const parts = new Map(writer.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
      const get = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
      offset = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute')) - at;
      offsets.set(key, offset);
    }
    return offset;
  };
  return (wall) => {
    const guess = wall - offsetAt(wall);
    return wall - offsetAt(guess);
  };
}

function writerOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return null;
  }
}
