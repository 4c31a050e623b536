// The text of a program whose instructions are words of 4 bytes. The rules of the architecture (which words have a field
// that stands in a stream of its own, or is relative) come with the package, so that all architectures share this code.
#include "filters.h"

// Number 0: where the text starts in the image; 1: its size; 2: the word that fills the space between functions; 3: the
// word that most functions start with; then three for each rule: the bits that it looks at, what they are, and 8 bits
// each of kind, shift, width and stream. A word has one rule at most.
enum { TEXT_START, TEXT_SIZE, PADDING, PROLOGUE, RULES, RULE_SIZE = 3 };

enum {
  RULE_FIELD = 0,    // the field stands in a stream, as a varint
  RULE_JUMP = 1,     // likewise, a distance in words: 0 to the function's start, else zigzag plus 1
  RULE_TARGET = 2,   // the field is a distance in words, and was made absolute
  RULE_PAGE = 3,     // ADRP of arm64: the distance in pages was made absolute
  RULE_LITERAL = 4,  // the field is the distance in bytes to a literal, a word of data: see literal_distance; the literals
                     // themselves stand in the next stream
};

#define MOST_RULES 32
#define MOST_STREAMS 16

// A literal stands 2 words ahead of the instruction that loads it, and up to 1,023 more.
#define LITERAL_WORDS 2048

struct literals {
  u32 marks[LITERAL_WORDS / 32];
  u32 next; // behind the furthest one so far, in words from the text's start
};

// The field of an instruction that loads a literal. An odd code has it as it is; an even one says how many words before
// `next` the literal stands, for the linker writes them in the order in which they are first used.
static u32 literal_distance(struct literals *literals, u32 code, u32 number, u32 mask) {
  u32 field = (code & 1 ? code >> 1 : (literals->next - code / 2 - number - 2) * 4) & mask;
  if (field & 3) return field;
  u32 place = number + 2 + field / 4;
  literals->marks[place % LITERAL_WORDS / 32] |= 1u << place % 32;
  if (place >= literals->next) literals->next = place + 1;
  return field;
}

u32 words_restore(const struct filter *filter) {
  const struct package *package = filter->package;
  if (filter->number_count < RULES || filter->stream_count > MOST_STREAMS) return 1;
  u32 start = filter_number(filter, TEXT_START), size = filter_number(filter, TEXT_SIZE);
  u32 padding = filter_number(filter, PADDING), prologue = filter_number(filter, PROLOGUE);
  u32 count = (filter->number_count - RULES) / RULE_SIZE;
  if (start > package->data_size || size > package->data_size - start || count > MOST_RULES) return 1;

  struct reader streams[MOST_STREAMS];
  for (u32 i = 0; i < filter->stream_count; i++) streams[i] = filter_stream(filter, i);
  struct literals literals;
  memset(&literals, 0, sizeof literals);
  struct reader *literal_stream = &streams[0];
  // Which rules a word may have, by its first byte.
  u32 masks[MOST_RULES], matches[MOST_RULES], fields[MOST_RULES], candidates[256];
  for (u32 i = 0; i < count; i++) {
    masks[i] = filter_number(filter, RULES + RULE_SIZE * i);
    matches[i] = filter_number(filter, RULES + RULE_SIZE * i + 1);
    fields[i] = filter_number(filter, RULES + RULE_SIZE * i + 2);
    u32 kind = fields[i] & 255, shift = fields[i] >> 8 & 255, width = fields[i] >> 16 & 255;
    if (kind > RULE_LITERAL || shift > 31 || width == 0 || width > 31) return 1;
    if (kind <= RULE_JUMP && fields[i] >> 24 >= filter->stream_count) return 1;
    if (kind != RULE_LITERAL) continue;
    if (width > 12 || (fields[i] >> 24) + 1 >= filter->stream_count) return 1;
    literal_stream = &streams[(fields[i] >> 24) + 1];
  }
  for (u32 byte = 0; byte < 256; byte++) {
    candidates[byte] = 0;
    for (u32 i = 0; i < count; i++) {
      if (!(((byte << 24) ^ matches[i]) & masks[i] & 0xff000000)) candidates[byte] |= 1u << i;
    }
  }

  u8 *at = filter->memory->image + start;
  u32 address = (u32)package->image_address + start, place = address / 4, function = place, padded = 0;
  for (u32 words = size / 4; words != 0; words--, at += 4, place++) {
    u32 word = get32_big(at), number = size / 4 - words;
    u32 *marks = &literals.marks[number % LITERAL_WORDS / 32], mark = 1u << number % 32, is_literal = *marks & mark;
    if (is_literal) {
      *marks &= ~mark;
      word = read32_big(literal_stream);
    }
    for (u32 left = is_literal ? 0 : candidates[word >> 24], i = 0; left; left >>= 1, i++) {
      if (!(left & 1) || (word & masks[i]) != matches[i]) continue;
      u32 kind = fields[i] & 255, shift = fields[i] >> 8 & 255, mask = (1u << (fields[i] >> 16 & 255)) - 1;
      u32 value;
      if (kind == RULE_PAGE) {
        u32 page = ((word >> 29 & 3) | (word >> 3 & 0x1ffffc)) - (place >> 10);
        word = (word & 0x9f00001f) | (page & 3) << 29 | (page << 3 & 0xffffe0);
        break;
      }
      if (kind == RULE_TARGET) {
        value = (word >> shift) - place;
      } else {
        value = read_varint(&streams[fields[i] >> 24]);
        if (kind == RULE_LITERAL) value = literal_distance(&literals, value, number, mask);
        if (kind == RULE_JUMP) value = value ? (value - 1) >> 1 ^ (0 - ((value - 1) & 1)) : function - place;
      }
      word = (word & ~(mask << shift)) | (value & mask) << shift;
      break;
    }
    if (word == prologue || (padded && (place & 3) == 0)) function = place;
    padded = word == padding;
    put32(at, word);
  }
  for (u32 i = 0; i < filter->stream_count; i++) {
    if (streams[i].exhausted || streams[i].at != streams[i].end) return 1;
  }
  return 0;
}
