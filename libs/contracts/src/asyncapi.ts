import { cloudEvent, type EventContract } from './core/event';
import { jsonSchemaOf, type Json } from './core/json-schema';
import { events, topics } from './events';

export interface AsyncApiDocument extends Json {
  readonly asyncapi: '3.0.0';
  readonly channels: Readonly<Record<string, Json>>;
  readonly operations: Readonly<Record<string, Json>>;
}

/**
 * The events as AsyncAPI 3.0, made from the event table: it cannot say anything else than what is published (SY-07). A channel is a topic; an
 * event type is never changed, another meaning is another version.
 */
export function asyncApi(): AsyncApiDocument {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Tutela',
      version: '1',
      description:
        'CloudEvents 1.0 in structured JSON. At least once: an event with an id that was seen is the same event. Events of one key come in order. What is added to a version is optional: pass over fields that you do not know. `la` is the authority that an event is about.',
    },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(topics.map((topic) => [topic, channelOf(topic)])),
    operations: Object.fromEntries(events.map((contract) => [contract.type, operationOf(contract)])),
    components: { messages: Object.fromEntries(events.map((contract) => [contract.type, messageOf(contract)])) },
  };
}

function channelOf(topic: string): Json {
  const own = events.filter((contract) => contract.topic === topic);
  return {
    address: topic,
    messages: Object.fromEntries(own.map(({ type }) => [type, { $ref: `#/components/messages/${type}` }])),
  };
}

/** What its owner sends; everybody else may listen. */
function operationOf({ type, topic, means }: EventContract): Json {
  return {
    action: 'send',
    channel: { $ref: `#/channels/${topic}` },
    summary: means,
    messages: [{ $ref: `#/channels/${topic}/messages/${type}` }],
  };
}

function messageOf({ type, owner, means, data, key, example }: EventContract): Json {
  // As whoever hears it takes it in: fields that are added later are no fault. As it is told there would be none but these.
  const envelope = jsonSchemaOf(cloudEvent, 'input');
  const properties = {
    ...(envelope['properties'] as Json),
    type: { const: type },
    source: { const: `/${owner}` },
    data: jsonSchemaOf(data, 'input'),
  };
  return {
    name: type,
    summary: means,
    contentType: 'application/cloudevents+json',
    payload: { ...envelope, properties },
    bindings: { kafka: { key: { type: 'string', description: 'The subject of the event: what order is kept by.' } } },
    examples: [{ name: key(example), payload: exampleOf(type, owner, key(example), example) }],
  };
}

function exampleOf(type: string, owner: string, subject: string, data: unknown): Json {
  return {
    specversion: '1.0',
    id: '0195f1d2-7c1e-7000-8000-000000000001',
    source: `/${owner}`,
    type,
    time: '2026-11-16T09:00:00.000Z',
    subject,
    datacontenttype: 'application/json',
    correlationid: '0195f1d2-7c1e-7000-8000-000000000002',
    actor: '0195f1d2-7c1e-7000-8000-0000000000a1',
    ...(isAboutAnLa(data) ? { la: data.la } : {}),
    data,
  };
}

function isAboutAnLa(data: unknown): data is { readonly la: string } {
  return typeof data === 'object' && data !== null && 'la' in data;
}
