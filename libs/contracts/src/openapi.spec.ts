import { auditName, pathParameters } from './core/route';
import { openApi } from './openapi';
import { publicRoutes, routes } from './routes';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
}

const document = openApi();

function operationOf(path: string, method: string) {
  return document.paths[path.replace(/:([a-zA-Z]+)/g, '{$1}')]?.[method.toLowerCase()];
}

describe('the OpenAPI document', () => {
  it.each(publicRoutes)(
    'SY-07 (in part: HTTP) describes %s with summary, permission, audit name and problems',
    (name, contract) => {
      const operation = operationOf(contract.path, contract.method);

      expect(operation).toMatchObject({
        operationId: name,
        summary: contract.summary,
        'x-permission': contract.needs,
        'x-audit': auditName(contract) ?? { notAudited: expect.any(String) as string },
      });
      const parameters = operation?.['parameters'] as Parameter[];
      expect(parameters.filter((one) => one.in === 'path').map((one) => one.name)).toEqual(pathParameters(contract));
      for (const status of ['400', '404', '503']) {
        expect(operation?.responses[status]).toHaveProperty(['content', 'application/problem+json']);
      }
    },
  );

  it('SY-07 (in part: HTTP) describes nothing else: no route that stays inside', () => {
    const described = Object.values(document.paths).flatMap((methods) => Object.keys(methods));

    expect(described).toHaveLength(publicRoutes.length);
    for (const contract of Object.values(routes).filter(({ needs }) => needs === 'gateway')) {
      expect(operationOf(contract.path, contract.method)).toBeUndefined();
    }
  });

  it('SY-07 (in part: HTTP) says where a field stands: path, query or body', () => {
    const read = operationOf('/children/:child/marks', 'GET');
    const amend = operationOf('/children/:child/marks', 'POST');

    expect(read?.['parameters']).toMatchObject([
      { name: 'child', in: 'path', required: true },
      { name: 'year', in: 'query', required: true },
      { name: 'x-tutela-for', in: 'header', required: false },
    ]);
    const body = amend?.['requestBody'] as { content: Record<string, { schema: { properties: object } }> };
    expect(Object.keys(body.content['application/json']?.schema.properties ?? {})).toEqual(
      expect.arrayContaining(['enrolment', 'on', 'session', 'code', 'reason', 'seen']),
    );
    expect(body.content['application/json']?.schema.properties).not.toHaveProperty('child');
  });

  it('SY-03 says that the name of a file is a header and no part of the query', () => {
    const attach = operationOf('/cases/:case/files/:file', 'PUT');

    const parameters = attach?.['parameters'] as Parameter[];
    expect(parameters).toContainEqual(expect.objectContaining({ name: 'x-tutela-name', in: 'header', required: true }));
    expect(parameters.filter((one) => one.in === 'query')).toEqual([]);
  });

  it('NC-21 says which acts take a code, and that it goes into a header of its own', () => {
    for (const [, contract] of publicRoutes) {
      const operation = operationOf(contract.path, contract.method);
      const headers = (operation?.['parameters'] as Parameter[]).filter((one) => one.in === 'header');
      const code = headers.find(({ name }) => name === 'x-tutela-code');
      expect(operation?.['x-fresh-code']).toBe(contract.freshCode);
      expect(code?.required).toBe(contract.freshCode);
      if (contract.freshCode) expect(operation?.responses).toHaveProperty('422');
    }
  });

  it('NC-22 says where a call may tell for whom its page was opened: not before somebody is signed in', () => {
    const namesOf = (path: string, method: string) =>
      (operationOf(path, method)?.['parameters'] as Parameter[]).map(({ name }) => name);
    expect(namesOf('/appointments/:appointment/end', 'POST')).toContain('x-tutela-for');
    for (const path of ['/sign-in/password', '/me/tag']) expect(namesOf(path, 'POST')).not.toContain('x-tutela-for');
  });

  it('SY-07 (in part: HTTP) says of what type a file is that a route answers', () => {
    const page = operationOf('/cases/:case/files/:file/pages/:page', 'GET');
    expect(page?.responses['200']).toMatchObject({ content: { 'image/png': {} } });
  });
});
