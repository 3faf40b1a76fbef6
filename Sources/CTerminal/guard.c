#define _GNU_SOURCE
#include "CTerminal.h"

#include <signal.h>
#include <stdio.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { fatal_count = sizeof fatal / sizeof *fatal };

static struct sigaction earlier[fatal_count];
static volatile sig_atomic_t armed;
static int terminal = -1;
static struct termios modes, our_modes;
static bool has_modes, has_our_modes;

/* Written as it is by the handler, which may not ask terminfo any more. */
static char restore[512];
static size_t restore_length;

static int original_errors = -1, diverted_errors = -1;

/* A stack overflow leaves no stack for the handler. */
static char handler_stack[64 * 1024];

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

/* Messages may quote what came from outside: nothing in them may drive the terminal. */
static void blank_controls(unsigned char *bytes, ssize_t count) {
  for (ssize_t i = 0; i < count; i++) {
    bool is_c1 = i > 0 && bytes[i - 1] == 0xC2 && bytes[i] >= 0x80 && bytes[i] < 0xA0;
    if (is_c1) bytes[i - 1] = '?';
    if (is_c1 || (bytes[i] < 0x20 && bytes[i] != '\n') || bytes[i] == 0x7F) bytes[i] = '?';
  }
}

static void replay_errors(void) {
  if (diverted_errors < 0) return;
  char buffer[4096];
  ssize_t count;
  off_t position = 0;
  while ((count = pread(diverted_errors, buffer, sizeof buffer, position)) > 0) {
    blank_controls((unsigned char *)buffer, count);
    write_all(original_errors, buffer, (size_t)count);
    position += count;
  }
  dup2(original_errors, STDERR_FILENO);
}

/* A fault happens again when we return, and then meets the earlier handler. A signal that somebody sent
   does not: the runtime's handler would report a crash, return, and leave a process that goes on. */
static void hand_on(const struct sigaction *handler, int number, siginfo_t *info, void *context) {
  sigaction(number, handler, NULL);
  if (info->si_code > 0) return;
  if ((handler->sa_flags & SA_SIGINFO) && handler->sa_sigaction)
    handler->sa_sigaction(number, info, context);
  signal(number, SIG_DFL);
  raise(number);
}

/* Gives the terminal back, then lets happen what would have happened without us. */
static void on_crash(int signal, siginfo_t *info, void *context) {
  if (armed) {
    armed = 0;
    write_all(terminal, restore, restore_length);
    if (has_modes) tcsetattr(terminal, TCSANOW, &modes);
    replay_errors();
  }
  for (int i = 0; i < fatal_count; i++)
    if (fatal[i] == signal) hand_on(&earlier[i], signal, info, context);
}

static int collect(int character) {
  if (restore_length < sizeof restore) restore[restore_length++] = (char)character;
  return character;
}

static void collect_capability(const char *name) {
  const char *capability = tigetstr(name);
  if (capability && capability != (char *)-1) tputs(capability, 1, collect);
}

static void collect_text(const char *text) {
  while (*text) collect(*text++);
}

void terminal_guard_remember(int descriptor) {
  has_modes = tcgetattr(descriptor, &modes) == 0;
}

bool terminal_guard_finds_our_modes(int descriptor) {
  struct termios now;
  return has_our_modes && tcgetattr(descriptor, &now) == 0 && now.c_iflag == our_modes.c_iflag &&
         now.c_oflag == our_modes.c_oflag && now.c_cflag == our_modes.c_cflag &&
         now.c_lflag == our_modes.c_lflag;
}

void terminal_guard_arm(int descriptor) {
  terminal = descriptor;
  has_our_modes = tcgetattr(descriptor, &our_modes) == 0;
  restore_length = 0;
  if (terminal_takes_control_sequences()) collect_text("\033[?2004l");
  static const char *const names[] = {"sgr0", "op", "rmkx", "cnorm", "rmcup"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) collect_capability(names[i]);
  collect_text("\r");

  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) {
    stack_t ours = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&ours, NULL);
  }
  struct sigaction action = {.sa_sigaction = on_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  /* In the background a change of the modes would stop us. */
  sigaddset(&action.sa_mask, SIGTTOU);
  if (!armed)
    for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &earlier[i]);
  armed = 1;
}

void terminal_guard_disarm(void) {
  if (!armed) return;
  armed = 0;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &earlier[i], NULL);
}

bool terminal_errors_divert(void) {
  if (diverted_errors >= 0) return true;
  if (!isatty(STDERR_FILENO)) return true;
  FILE *file = tmpfile();
  if (!file) return false;
  diverted_errors = dup(fileno(file));
  fclose(file);
  original_errors = dup(STDERR_FILENO);
  if (diverted_errors < 0 || original_errors < 0) {
    if (diverted_errors >= 0) close(diverted_errors);
    if (original_errors >= 0) close(original_errors);
    diverted_errors = original_errors = -1;
    return false;
  }
  fflush(stderr);
  dup2(diverted_errors, STDERR_FILENO);
  return true;
}

int terminal_errors_restore(void) {
  if (diverted_errors < 0) return -1;
  fflush(stderr);
  dup2(original_errors, STDERR_FILENO);
  close(original_errors);
  int file = diverted_errors;
  diverted_errors = original_errors = -1;
  return file;
}
