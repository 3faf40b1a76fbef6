#define _GNU_SOURCE
#include "CTerminal.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>

static bool is_utf8(void) {
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/* The locale for characters, by the order that POSIX gives: LC_ALL, LC_CTYPE, LANG. */
static const char *requested(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return value;
  }
  return NULL;
}

bool terminal_adopt_locale(void) {
  const char *name = requested();
  if (setlocale(LC_CTYPE, "") && is_utf8()) return true;
  /* SSH often brings no locale, or one that the server has not generated; terminals are UTF-8
   * all the same. A locale that was asked for and says otherwise is believed. */
  bool wants_utf8 = !name || strcasestr(name, "utf-8") || strcasestr(name, "utf8");
  return wants_utf8 && setlocale(LC_CTYPE, "C.UTF-8") && is_utf8();
}

int terminal_columns_of(uint32_t scalar) {
  return wcwidth((wchar_t)scalar);
}
