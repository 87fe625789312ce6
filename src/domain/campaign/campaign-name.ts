/** What is known of every campaign at any time: enough to name it. */
export interface CampaignName {
  readonly id: number;
  readonly name: string;
}
