/** [C2] Of a staged contact: the contact of the base that it is found as, and another that it is, too. */
export interface Twin {
  readonly contact: number;
  readonly id: number;
  readonly other: number;
}
