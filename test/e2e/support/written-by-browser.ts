/** Words that a browser writes in English where the pseudo language is spoken: dates, ages, countries and units. */
export const WRITTEN_BY_BROWSER: readonly string[] = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Sept', 'Oct', 'Nov', 'Dec'],
  ...['AM', 'PM', 'am', 'pm', 'now', 'second', 'seconds', 'minute', 'minutes', 'hour', 'hours', 'ago'],
  ...['India', 'byte', 'kB', 'MB', 'GB', 'TB'],
];
