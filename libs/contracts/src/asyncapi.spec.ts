import asyncApiSchema from '@asyncapi/specs/schemas/3.0.0-without-$id.json';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { asyncApi } from './asyncapi';
import { events, topics } from './events';

interface Message {
  readonly payload: object;
  readonly examples: readonly { readonly payload: object }[];
}

const document = JSON.parse(JSON.stringify(asyncApi())) as ReturnType<typeof asyncApi> & {
  readonly components: { readonly messages: Readonly<Record<string, Message>> };
};

describe('the AsyncAPI document', () => {
  it('SY-07 is one by the schema of AsyncAPI 3.0', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    const isAsyncApi = ajv.compile(asyncApiSchema);

    isAsyncApi(document);

    expect(isAsyncApi.errors ?? []).toEqual([]);
  });

  it('SY-07 has a channel for each topic and what its owner sends there, and nothing else', () => {
    expect(Object.keys(document.channels).toSorted()).toEqual(topics.toSorted());
    expect(Object.keys(document.operations).toSorted()).toEqual(events.map(({ type }) => type).toSorted());
    for (const { type, topic, means } of events) {
      expect(document.operations[type]).toMatchObject({ summary: means, channel: { $ref: `#/channels/${topic}` } });
      expect(document.channels[topic]).toHaveProperty(['messages', type]);
    }
  });

  it.each(events.map(({ type }) => type))('SY-07 an example of %s is what its schema says', (type) => {
    const { payload, examples = [] } = document.components.messages[type] ?? {};
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv).addFormat('base64url', /^[\w-]*$/);
    const isEvent = ajv.compile(payload ?? false);

    for (const example of examples) isEvent(example.payload);

    expect(examples).toHaveLength(1);
    expect(isEvent.errors ?? []).toEqual([]);
  });
});
