'use strict';
/**
 * The least that can be done with a request: a gateway hands it on, a service stores its bytes as one row and answers. Nothing is checked, nothing is
 * read. It finds its Postgres by the PG… variables, opens CONNECTIONS to it, and prints the gateway's address.
 */
const replyFrom = require('@fastify/reply-from');
const fastify = require('fastify');
const { Pool } = require('pg');

const bodyLimit = 1_048_576;
const host = '127.0.0.1';

async function startService() {
  const pool = new Pool({ max: Number(process.env.CONNECTIONS) });
  const service = fastify({ bodyLimit });
  service.removeAllContentTypeParsers();
  service.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  service.all('*', async ({ body }) => {
    await pool.query('INSERT INTO bytes VALUES ($1)', [body]);
    return {};
  });
  return service.listen({ host, port: 0 });
}

async function startGateway(base) {
  const gateway = fastify({ bodyLimit });
  gateway.removeAllContentTypeParsers();
  gateway.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  gateway.register(replyFrom, { base });
  gateway.all('*', (request, reply) => reply.from(request.url));
  return gateway.listen({ host, port: 0 });
}

startService()
  .then(startGateway)
  .then((url) => console.log(url));
