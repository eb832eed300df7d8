export interface PrintedForm {
  readonly reference: string;
  readonly link: string;
  readonly school: string;
  readonly urn: string;
  readonly head: string;
  readonly company: string;
  readonly manager: string;
  readonly madeAt: Date;
  readonly goodUntil: Date;
  readonly madeBy: string;
}
