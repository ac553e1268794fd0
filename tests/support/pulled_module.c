/* A PKCS#11 module for the tests: SoftHSM (the file PULLED_OVER) with a card that can be pulled.
 *
 * The test sets `fatal`: at the call of that number (from 0) the card leaves, before the call does
 * anything, or after it did (`after`) with its answer lost. From then on the token is away and its
 * sessions are gone, until the test sets `away` to 0. `calls` counts what was asked of the token.
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
enum { TOKEN_INFO = 6, OPEN_SESSION = 12, CLOSE_ALL_SESSIONS = 14 };

long calls = 0, fatal = -1, after = 0, away = 0;

static list ours, *real;
static ulong slot;

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
  return is_fatal ? leave() : answer;
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
