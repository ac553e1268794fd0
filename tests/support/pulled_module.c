/* A PKCS#11 module for the tests: SoftHSM (the file PULLED_OVER) with a card that can be pulled,
 * and answers that can be spoilt.
 *
 * The test sets `fatal`: at the call of that number (from 0) the card leaves, before the call does
 * anything, or after it did (`after`) with its answer lost. From then on the token is away and its
 * sessions are gone, until the test sets `away` to 0. `calls` counts what was asked of the token.
 *
 * `spoil`: one of so many answers is another code, or has another content; 0: none. `dice` is the
 * state of the dice, `spoilt` counts. No length grows: what would be read then is not the module's.
 */
#include <dlfcn.h>
#include <stdlib.h>

typedef unsigned long ulong;
typedef ulong (*call)(ulong, ulong, ulong, ulong, ulong, ulong, ulong, ulong);
typedef struct {
  unsigned char version[2];
  call function[68];
} list;

enum { FUNCTION_FAILED = 6, DEVICE_REMOVED = 0x32, TOKEN_NOT_PRESENT = 0xE0 };
enum { TOKEN_INFO = 6, MECHANISM_LIST = 7, OPEN_SESSION = 12, CLOSE_ALL_SESSIONS = 14 };
enum { GET_ATTRIBUTES = 24, FIND_OBJECTS = 27, SIGN = 43 };

long calls = 0, fatal = -1, after = 0, away = 0, spoil = 0, dice = 1, spoilt = 0;

typedef struct {
  ulong kind;
  unsigned char *value;
  ulong length;
} attribute;

static const ulong codes[] = {
    0x02, 0x03, 0x05, 0x06, 0x07, 0x0A, 0x10, 0x12, 0x13, 0x20, 0x21, 0x30, 0x31, 0x32, 0x50, 0x54,
    0x60, 0x62, 0x63, 0x68, 0x70, 0x71, 0x82, 0x90, 0x91, 0xA0, 0xA1, 0xA2, 0xA3, 0xA4, 0xB0, 0xB1,
    0xB3, 0xB4, 0xB5, 0xB8, 0xC0, 0xC1, 0xD0, 0xD1, 0xE0, 0xE1, 0xE2, 0x100, 0x101, 0x102, 0x103,
    0x104, 0x105, 0x106, 0x110, 0x115, 0x120, 0x121, 0x130, 0x150, 0x160, 0x170, 0x190, 0x191,
    0x200, 0x77777, 0x80000001};

static list ours, *real;
static ulong slot;

static ulong throw(ulong sides) {
  dice = dice * 6364136223846793005 + 1442695040888963407;
  return ((ulong)dice >> 33) % sides;
}

static void shrink(ulong *length) {
  if (*length > 0) *length = throw(*length);
}

static void flip(unsigned char *bytes, ulong length) {
  if (length > 0) bytes[throw(length)] ^= 1 << throw(8);
}

static void change(int number, ulong b, ulong c, ulong d, ulong e) {
  attribute *chosen = (attribute *)c + (number == GET_ATTRIBUTES ? throw(d) : 0);
  switch (number) {
    case TOKEN_INFO:
      flip((unsigned char *)b, 160);
      break;
    case MECHANISM_LIST:
      shrink((ulong *)c);
      break;
    case GET_ATTRIBUTES:
      if (chosen->value == NULL || chosen->length == -1ul) break;
      if (throw(2)) flip(chosen->value, chosen->length);
      else shrink(&chosen->length);
      break;
    case FIND_OBJECTS:
      if (throw(2)) shrink((ulong *)d);
      else if (*(ulong *)d > 0) *(ulong *)b ^= 1 << throw(8);
      break;
    case SIGN:
      if (d == 0) break;
      if (throw(2)) flip((unsigned char *)d, *(ulong *)e);
      else shrink((ulong *)e);
  }
}

static ulong leave(void) {
  away = 1;
  real->function[CLOSE_ALL_SESSIONS](slot, 0, 0, 0, 0, 0, 0, 0);
  return DEVICE_REMOVED;
}

static ulong pass(int number, ulong a, ulong b, ulong c, ulong d, ulong e, ulong f, ulong g,
                  ulong h) {
  if (away) return number == TOKEN_INFO ? TOKEN_NOT_PRESENT : DEVICE_REMOVED;
  int is_fatal = calls++ == fatal;
  if (is_fatal && !after) return leave();
  if (number == OPEN_SESSION) slot = a;
  ulong answer = real->function[number](a, b, c, d, e, f, g, h);
  if (is_fatal) return leave();
  if (spoil == 0 || throw(spoil) != 0) return answer;
  spoilt++;
  if (answer != 0 || throw(2)) return codes[throw(sizeof codes / sizeof *codes)];
  change(number, b, c, d, e);
  return answer;
}

#define PASS(n)                                                                             \
  static ulong pass_##n(ulong a, ulong b, ulong c, ulong d, ulong e, ulong f, ulong g,      \
                        ulong h) {                                                          \
    return pass(n, a, b, c, d, e, f, g, h);                                                 \
  }
#define TEN(n) \
  PASS(n##0) PASS(n##1) PASS(n##2) PASS(n##3) PASS(n##4) PASS(n##5) PASS(n##6) PASS(n##7) \
  PASS(n##8) PASS(n##9)
PASS(6) PASS(7) PASS(8) PASS(9)
TEN(1) TEN(2) TEN(3) TEN(4) TEN(5)
PASS(60) PASS(61) PASS(62) PASS(63) PASS(64)

#define SET(n) ours.function[n] = pass_##n;
#define SET_TEN(n) \
  SET(n##0) SET(n##1) SET(n##2) SET(n##3) SET(n##4) SET(n##5) SET(n##6) SET(n##7) SET(n##8) \
  SET(n##9)

ulong C_GetFunctionList(list **answer) {
  void *library = dlopen(getenv("PULLED_OVER"), RTLD_NOW);
  ulong (*get)(list **) = library == NULL ? NULL : dlsym(library, "C_GetFunctionList");
  if (get == NULL || get(&real) != 0) return FUNCTION_FAILED;
  ours = *real;
  SET(6) SET(7) SET(8) SET(9)
  SET_TEN(1) SET_TEN(2) SET_TEN(3) SET_TEN(4) SET_TEN(5)
  SET(60) SET(61) SET(62) SET(63) SET(64)
  *answer = &ours;
  return 0;
}
