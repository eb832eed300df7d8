import { enrolInstall } from './collection/agent.routes';
import { fileNameHeader } from './core/file-name';
import { jsonSchemaOf, type Json } from './core/json-schema';
import { problem } from './core/problem';
import { refusals, type RefusalType } from './core/refusals/refusals';
import { pathParameters, type RouteContract } from './core/route';
import { publicRoutes } from './routes';

export interface OpenApiOperation extends Json {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  /** What the caller needs: a permission of the matrix, or who he is. */
  readonly 'x-permission': string;
  /** Name of the audit entry, or why there is none (SY-04). */
  readonly 'x-audit': RouteContract['audit'];
  readonly responses: Readonly<Record<string, Json>>;
}

export interface OpenApiDocument extends Json {
  readonly openapi: '3.1.0';
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
}

/** The public interface as OpenAPI 3.1, made from the route table: it cannot say anything else than what is served (SY-07). */
export function openApi(): OpenApiDocument {
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const [name, contract] of publicRoutes) {
    const path = contract.path.replace(/:([a-zA-Z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operation(name, contract) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Tutela', version: '1', description: 'Errors are problem details (RFC 9457).' },
    servers: [{ url: '/api' }],
    paths,
    components: {
      schemas: { Problem: jsonSchemaOf(problem, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-sid' },
        install: { type: 'http', scheme: 'bearer', bearerFormat: 'agent+jwt' },
      },
    },
  };
}

function operation(name: string, contract: RouteContract): OpenApiOperation {
  const fields = fieldsOf(contract);
  return {
    operationId: name,
    summary: contract.summary,
    tags: [contract.owner],
    'x-permission': contract.needs,
    'x-audit': contract.audit,
    ...(contract.knownNetwork ? { 'x-known-network': true } : {}),
    ...(contract.freshFactor ? { 'x-fresh-factor': true } : {}),
    ...(contract.freshCode ? { 'x-fresh-code': true } : {}),
    security: securityOf(contract),
    parameters: [...fields.parameters, ...ourHeader(contract), ...forHeader(contract), ...codeHeader(contract)],
    ...fields.body,
    responses: { 200: answerOf(contract), ...problemsOf(contract) },
  };
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
}

/** Where each field of `in` stands: in the path; else in the query, if the body is none or a file; else in the JSON body. A file's name is a header. */
function fieldsOf(contract: RouteContract): { parameters: Json[]; body: Json } {
  const { properties = {}, required = [] } = jsonSchemaOf(contract.in, 'input') as ObjectSchema;
  const inPath = pathParameters(contract);
  const inHeader = contract.rawBody?.nameHeader ? ['name'] : [];
  const rest = Object.keys(properties).filter((field) => !inPath.includes(field) && !inHeader.includes(field));
  const isJson = contract.method !== 'GET' && !contract.rawBody;
  const inQuery = isJson ? [] : rest;
  const parameter = (place: string) => (field: string) => ({
    name: field,
    in: place,
    required: place === 'path' || required.includes(field),
    schema: properties[field] ?? {},
  });
  const names = inHeader.map((field) => ({ ...parameter('header')(field), ...asHeader }));
  const parameters = [...inPath.map(parameter('path')), ...inQuery.map(parameter('query')), ...names];
  if (contract.rawBody) return { parameters, body: fileBody(contract.rawBody.maxBytes) };
  if (!isJson) return { parameters, body: {} };
  const schema = {
    type: 'object',
    properties: Object.fromEntries(rest.map((field) => [field, properties[field]])),
    required: rest.filter((field) => required.includes(field)),
    additionalProperties: false,
  };
  return { parameters, body: { requestBody: { required: true, content: { 'application/json': { schema } } } } };
}

const asHeader = { name: fileNameHeader, description: 'The name of the file, percent-encoded UTF-8.' };

function fileBody(maxBytes: number): Json {
  const description = `The file itself, at most ${maxBytes} bytes, with its own content type.`;
  return { requestBody: { required: true, description, content: { 'application/octet-stream': {} } } };
}

/** State changes of a browser carry our header (security.md rule 19); an agent is no browser. */
function ourHeader(contract: RouteContract): Json[] {
  if (contract.method === 'GET' || contract.needs === 'install' || contract === enrolInstall) return [];
  return [{ name: 'x-tutela', in: 'header', required: true, schema: { const: '1' } }];
}

/** For whom the page was opened: refused where the person acts for another by now, and where a change for a school or company does not say it (NC-22). */
function forHeader(contract: RouteContract): Json[] {
  return isForPeople(contract)
    ? [{ name: 'x-tutela-for', in: 'header', required: false, schema: { type: 'string' } }]
    : [];
}

const beforeAPerson: readonly RouteContract['needs'][] = ['anyone', 'half-signed-in', 'enrolling', 'install'];

function isForPeople({ needs }: RouteContract): boolean {
  return !beforeAPerson.includes(needs);
}

/** The code of the person's tag, used up by this one request (NC-21). */
function codeHeader({ freshCode }: RouteContract): Json[] {
  if (!freshCode) return [];
  const schema = { type: 'string', pattern: '^\\d{6,8}$' };
  return [{ name: 'x-tutela-code', in: 'header', required: true, schema }];
}

function securityOf({ needs }: RouteContract): Json[] {
  if (needs === 'anyone') return [];
  return [needs === 'install' ? { install: [] } : { session: [] }];
}

function answerOf(contract: RouteContract): Json {
  if (contract.file) return { description: 'The file.', content: { [contract.file]: {} } };
  const schema = jsonSchemaOf(contract.out, 'output');
  if (!contract.stream) return { description: 'Done.', content: { 'application/json': { schema } } };
  const description = 'Server-sent events; the schema is of one event’s data.';
  return { description, content: { 'text/event-stream': { schema } } };
}

function problemsOf(contract: RouteContract): Record<string, Json> {
  const common: RefusalType[] = ['bad-input', 'not-found', 'too-many-tries', 'our-fault', 'unreachable', 'log-behind'];
  const types = [...common, ...changeProblems(contract), ...callerProblems(contract)];
  const statuses = [...new Set(types.map((type) => refusals[type][0]))].sort((a, b) => a - b);
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    statuses.map((status) => {
      const titles = types.filter((type) => refusals[type][0] === status).map((type) => refusals[type][1]);
      return [String(status), { description: titles.join('; '), content }];
    }),
  );
}

function changeProblems({ method }: RouteContract): RefusalType[] {
  return method === 'GET' ? [] : ['too-large', 'conflict', 'wrong-origin'];
}

function callerProblems({ method, needs, knownNetwork, freshFactor, freshCode }: RouteContract): RefusalType[] {
  if (needs === 'install') return ['install-unknown', 'install-quarantined'];
  if (needs === 'anyone' || needs === 'half-signed-in' || needs === 'enrolling') return ['sign-in-failed'];
  const types: RefusalType[] = ['sign-in-needed', 'not-your-role', 'acting-for-another'];
  if (method !== 'GET') types.push('acting-for-unsaid');
  if (knownNetwork) types.push('wrong-network');
  if (freshFactor) types.push('stale-factor');
  if (freshCode) types.push('code-needed', 'code-not-accepted');
  return types;
}
