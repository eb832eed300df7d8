/** The part of the configuration that acts need. */
export class CasesSettings {
  constructor(readonly publicUrl: string) {}
}
