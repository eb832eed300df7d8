import tables from '../../../data/xporter/endpoint-fields.json';

const scopesOfField = new Map(
  tables['school.students'].fields.map(({ field, scope }) => [field.toLowerCase(), scopeNames(scope)]),
);

/** The scopes that open an endpoint, any one of them, by the documented table. */
export function scopesOfEndpoint(endpoint: keyof typeof tables): readonly string[] {
  return tables[endpoint].consentScopes.split(',');
}

/** May a token with these scopes see the field of a student; a field without a documented scope is always there. */
export function isFieldGranted(field: string, granted: ReadonlySet<string>): boolean {
  const scopes = scopesOfField.get(field.toLowerCase());
  return !scopes || scopes.some((scope) => granted.has(scope));
}

function scopeNames(text: string): readonly string[] {
  return text.split('/').map((name) => name.trim());
}
