/* A PKCS#11 module for the tests: SoftHSM behind a reader's pad that counts tries.
 *
 * The functions are SoftHSM's, but tokens say that PINs are typed on a pad: a NULL PIN is answered
 * with the next line of the file PAD_TYPES ("-" for the Cancel key). Wrong user PINs are counted;
 * the flags tell of it as PKCS#11 v2.40 3.2 says, and the third locks. SoftHSM does neither.
 * PAD_DOES=crash|hang|fail|lie: what C_Sign does instead of signing, or with the signature;
 * crash-at-start: what C_Initialize does.
 */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef unsigned long ulong;
typedef ulong (*call)();
typedef struct {
  unsigned char version[2];
  call function[68];
} list;
typedef struct {
  unsigned char names[96];
  ulong flags;
} token_info;

enum { INITIALIZE = 0, TOKEN_INFO = 6, INIT_PIN = 10, SET_PIN = 11, LOGIN = 18, SIGN = 43 };
enum { OK = 0, FUNCTION_FAILED = 6, CANCELED = 0x50, PIN_INCORRECT = 0xA0, PIN_LOCKED = 0xA4 };
enum { PAD = 0x100, COUNT_LOW = 0x10000, FINAL_TRY = 0x20000, LOCKED = 0x40000 };
enum { TRIES = 3, USER = 1 };

static list ours, *real;
static int left = TRIES;
static FILE *typed;

static ulong type(char *pin, ulong *length) {
  if (typed == NULL) typed = fopen(getenv("PAD_TYPES"), "r");
  if (typed == NULL || fgets(pin, 64, typed) == NULL) return CANCELED;
  pin[strcspn(pin, "\n")] = 0;
  *length = strlen(pin);
  return strcmp(pin, "-") == 0 ? CANCELED : OK;
}

static ulong initialize(void *arguments) {
  const char *deed = getenv("PAD_DOES");
  if (deed != NULL && strcmp(deed, "crash-at-start") == 0) abort();
  left = TRIES;
  if (typed != NULL) fclose(typed);
  typed = NULL;
  return real->function[INITIALIZE](arguments);
}

static ulong get_token_info(ulong slot, token_info *info) {
  ulong answer = real->function[TOKEN_INFO](slot, info);
  if (answer != OK) return answer;
  info->flags = (info->flags & ~(ulong)(COUNT_LOW | FINAL_TRY | LOCKED)) | PAD;
  if (left < TRIES) info->flags |= COUNT_LOW;
  if (left == 1) info->flags |= FINAL_TRY;
  if (left == 0) info->flags |= LOCKED;
  return OK;
}

static ulong login(ulong session, ulong user, char *pin, ulong length) {
  char buffer[64];
  if (pin == NULL) {
    ulong answer = type(buffer, &length);
    if (answer != OK) return answer;
    pin = buffer;
  }
  if (user == USER && left == 0) return PIN_LOCKED;
  ulong answer = real->function[LOGIN](session, user, pin, length);
  if (user == USER && answer == PIN_INCORRECT && --left == 0) return PIN_LOCKED;
  if (user == USER && answer == OK) left = TRIES;
  return answer;
}

static ulong init_pin(ulong session, char *pin, ulong length) {
  char buffer[64];
  if (pin == NULL) {
    ulong answer = type(buffer, &length);
    if (answer != OK) return answer;
    pin = buffer;
  }
  ulong answer = real->function[INIT_PIN](session, pin, length);
  if (answer == OK) left = TRIES;
  return answer;
}

static ulong set_pin(ulong session, char *old, ulong old_length, char *new, ulong new_length) {
  char before[64], after[64];
  if (old == NULL) {
    ulong answer = type(before, &old_length);
    if (answer == OK) answer = type(after, &new_length);
    if (answer != OK) return answer;
    old = before;
    new = after;
  }
  return real->function[SET_PIN](session, old, old_length, new, new_length);
}

static ulong sign(ulong session, void *data, ulong length, void *signature, ulong *signed_length) {
  const char *deed = getenv("PAD_DOES");
  if (deed != NULL && strcmp(deed, "crash") == 0) abort();
  if (deed != NULL && strcmp(deed, "hang") == 0) pause();
  ulong answer = real->function[SIGN](session, data, length, signature, signed_length);
  if (deed != NULL && strcmp(deed, "fail") == 0) return FUNCTION_FAILED;
  if (deed != NULL && strcmp(deed, "lie") == 0) memset(signature, 1, *signed_length);
  return answer;
}

ulong C_GetFunctionList(list **answer) {
  void *library = dlopen(getenv("PAD_OVER"), RTLD_NOW);
  call get = library == NULL ? NULL : (call)dlsym(library, "C_GetFunctionList");
  if (get == NULL || get(&real) != OK) return FUNCTION_FAILED;
  ours = *real;
  ours.function[INITIALIZE] = (call)initialize;
  ours.function[TOKEN_INFO] = (call)get_token_info;
  ours.function[LOGIN] = (call)login;
  ours.function[INIT_PIN] = (call)init_pin;
  ours.function[SET_PIN] = (call)set_pin;
  ours.function[SIGN] = (call)sign;
  *answer = &ours;
  return OK;
}
