/** The part of the configuration that acts need. */
export class IdentitySettings {
  constructor(readonly publicUrl: string) {}
}
