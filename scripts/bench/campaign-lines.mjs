/** Lines of the table for campaigns: half of the base are recipients. What they are held against is meant for 500,000 of a million. */

const group = 'campaign';

export const campaignLines = [
  { name: 'campaign-count', label: 'Campaign: recipients counted', group },
  { name: 'campaign-prepare', label: 'Campaign prepared', group, limit: 3000 },
  { name: 'campaign-csv', label: 'Campaign as CSV', group, limit: 2000 },
  { name: 'campaign-jsonl', label: 'Campaign as JSON lines', group, limit: 3000 },
  { name: 'campaign-statuses', label: 'Statuses taken in from a CSV', group, limit: 4000 },
  { name: 'campaign-log', label: 'Statuses taken in from a log', group, limit: 4000 },
  { name: 'campaign-filter-read', label: 'Filter by campaign and state, first rows', group, limit: 50 },
  { name: 'campaign-filter-failed', label: '  another state', group, limit: 50 },
  { name: 'campaign-filter-any', label: '  any state', group, limit: 50 },
  { name: 'campaign-queue', label: 'Queue of a campaign', group },
  { name: 'campaign-results', label: 'Results of a campaign', group },
];
