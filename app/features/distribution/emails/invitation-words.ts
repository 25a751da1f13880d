/** Every sentence of the mail, in the language and tone of its reader. */
export interface InvitationWords {
  readonly subject: string;
  /** What a list of mails shows beside the subject. */
  readonly preview: string;
  readonly organization: string;
  readonly greeting: string;
  readonly intro: string;
  readonly question: string;
  /** `0 : Pas du tout probable` */
  readonly low: string;
  readonly high: string;
  readonly tap: string;
  readonly signature: string;
  readonly why: string;
  readonly stop: string;
  readonly rights: string;
  readonly postalAddress: string;
}
