import asyncApiSchema from '@asyncapi/specs/schemas/3.0.0-without-$id.json';
import Ajv, { type ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { asyncApi } from './asyncapi';
import { events, topics } from './events';

interface Message {
  readonly payload: object;
  readonly examples: readonly { readonly payload: Example }[];
}

interface Example {
  readonly la?: string;
  readonly data: Readonly<Record<string, unknown>>;
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

  function schemaOf(type: string): ValidateFunction {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv).addFormat('base64url', /^[\w-]*$/);
    return ajv.compile(document.components.messages[type]?.payload ?? false);
  }

  function exampleOf(type: string): Example {
    const { examples = [] } = document.components.messages[type] ?? {};
    const [example] = examples;
    if (example === undefined || examples.length > 1) throw new Error(`${type} has not one example.`);
    return example.payload;
  }

  describe.each(events.map(({ type }) => type))('%s', (type) => {
    it('SY-07 has an example that is what its schema says', () => {
      const isEvent = schemaOf(type);

      isEvent(exampleOf(type));

      expect(isEvent.errors ?? []).toEqual([]);
    });

    it('SY-07 is still what its schema says once fields have been added to its version', () => {
      const isEvent = schemaOf(type);
      const { data, ...envelope } = exampleOf(type);

      isEvent({ ...envelope, addedlater: 'x', data: { ...data, addedLater: 1 } });

      expect(isEvent.errors ?? []).toEqual([]);
    });

    it('SY-07 says in its envelope which authority its data are about', () => {
      const { la, data } = exampleOf(type);

      expect(la).toBe(data['la']);
    });
  });
});
