export default {
  update: {
    title: 'A new version of Kith is ready',
    why: 'It is already on this device. Updating takes a moment and reloads every open tab of Kith.',
    busy:
      'Not yet: something is still open or under way in this or another tab of Kith, such as an import, a dialog or an edit that is not saved. ' +
      'Finish or close it, then update.',
    taken: 'Another tab has updated Kith. Reload this one when you are done here.',
    button: 'Update',
    reload: 'Reload',
    later: 'Later',
  },
};
