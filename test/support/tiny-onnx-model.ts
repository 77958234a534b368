import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words with the same direction mean the same to the model. */
export type Meanings = Readonly<Record<string, readonly number[]>>;

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];

/**
 * Writes a real, if tiny, BERT-like model as Hugging Face lays it out: whole words as tokens, and a
 * graph that looks up a row of a table for each.
 */
export function writeTinyOnnxModel(folder: string, meanings: Meanings): void {
  const words = Object.keys(meanings);
  const dimensions = Object.values(meanings)[0]?.length ?? 0;
  const tokens = [...SPECIAL, ...words];
  const rows = tokens.map((token) => meanings[token] ?? new Array<number>(dimensions).fill(0));
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  writeFileSync(join(folder, 'onnx/model.onnx'), lookupModel(rows, dimensions));
  writeJson(join(folder, 'config.json'), {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: dimensions,
    vocab_size: tokens.length,
  });
  writeJson(join(folder, 'tokenizer_config.json'), {
    tokenizer_class: 'BertTokenizer',
    ...{ pad_token: '[PAD]', unk_token: '[UNK]', cls_token: '[CLS]', sep_token: '[SEP]' },
    model_max_length: 512,
  });
  writeJson(join(folder, 'tokenizer.json'), tokenizerOf(tokens));
}

function tokenizerOf(tokens: readonly string[]): object {
  const idOf = (token: string) => tokens.indexOf(token);
  const special = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content) => ({
      ...{ id: idOf(content), content, single_word: false, lstrip: false, rstrip: false },
      ...{ normalized: false, special: true },
    })),
    normalizer: { type: 'BertNormalizer', clean_text: true, strip_accents: false, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [special('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, special('[SEP]')],
      pair: [],
      special_tokens: Object.fromEntries(
        ['[CLS]', '[SEP]'].map((id) => [id, { id, ids: [idOf(id)], tokens: [id] }]),
      ),
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
    },
  };
}

function writeJson(file: string, content: object): void {
  writeFileSync(file, JSON.stringify(content));
}

/**
 * `last_hidden_state = Gather(table, input_ids)` in ONNX's protobuf form.
 *
 * @see https://github.com/onnx/onnx/blob/main/onnx/onnx.proto for the numbers of the fields
 */
function lookupModel(rows: readonly (readonly number[])[], dimensions: number): Buffer {
  const inputs = ['input_ids', 'attention_mask', 'token_type_ids'];
  const shape = [text(2, 'batch'), text(2, 'tokens')];
  const table = message(5, [
    varint(1, rows.length),
    varint(1, dimensions),
    varint(2, FLOAT),
    text(8, 'table'),
    bytes(9, Buffer.from(Float32Array.from(rows.flat()).buffer)),
  ]);
  const lookup = message(1, [
    text(1, 'table'),
    text(1, 'input_ids'),
    text(2, 'last_hidden_state'),
    text(4, 'Gather'),
  ]);
  const graph = message(7, [
    lookup,
    text(2, 'tiny'),
    table,
    ...inputs.map((name) => value(11, name, INT64, shape)),
    value(12, 'last_hidden_state', FLOAT, [...shape, varint(1, dimensions)]),
  ]);
  return Buffer.concat([varint(1, 8), message(8, [text(1, ''), varint(2, 13)]), graph]);
}

const FLOAT = 1;
const INT64 = 7;

/** A named tensor with its type; each dimension is one field. */
function value(field: number, name: string, type: number, shape: readonly Buffer[]): Buffer {
  const dimensions = shape.map((dimension) => message(1, [dimension]));
  const tensor = message(1, [varint(1, type), message(2, dimensions)]);
  return message(field, [text(1, name), message(2, [tensor])]);
}

const VARINT = 0;
const LENGTH_DELIMITED = 2;

function message(field: number, parts: readonly Buffer[]): Buffer {
  return bytes(field, Buffer.concat(parts));
}

function text(field: number, content: string): Buffer {
  return bytes(field, Buffer.from(content));
}

function bytes(field: number, content: Buffer): Buffer {
  const head = [...encode((field << 3) | LENGTH_DELIMITED), ...encode(content.length)];
  return Buffer.concat([Buffer.from(head), content]);
}

function varint(field: number, number: number): Buffer {
  return Buffer.from([...encode((field << 3) | VARINT), ...encode(number)]);
}

function encode(number: number): number[] {
  return number < 128 ? [number] : [(number & 127) | 128, ...encode(number >>> 7)];
}
