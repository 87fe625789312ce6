export default {
  title: 'Opting out and in',
  what: 'A contact who sends you one of these words, and nothing else, is opted out or in again when you import the message. Capitals, accents and full stops make no difference.',
  stop: 'Opts out',
  start: 'Opts in again',
  hint: 'One word or phrase on each line.',
  both: 'A word that is in both lists opts out.',
  save: 'Save words',
  ours: 'Use Kith’s own words',
  later: 'Changes apply to messages you import from now on.',
};
