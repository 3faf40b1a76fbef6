#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

static const int caught[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { caught_count = sizeof caught / sizeof *caught };

static struct sigaction earlier[caught_count];
static volatile sig_atomic_t signal_descriptor = -1;
static volatile sig_atomic_t is_asked_to_end;

/* How long the loop may take to notice that it should end. It is late only when the terminal does
 * not read what we write to it, and then nothing can be restored anyway. */
enum { seconds_to_leave = 3 };

static void note(int signal) {
  int kept = errno;
  unsigned char byte = (unsigned char)signal;
  if (signal == SIGTERM || signal == SIGHUP) alarm(seconds_to_leave);
  if (signal != SIGWINCH && signal != SIGTSTP && signal != SIGCONT) is_asked_to_end = 1;
  /* A full pipe holds the same news already. */
  if (signal_descriptor >= 0 && write(signal_descriptor, &byte, 1) < 0) { }
  errno = kept;
}

static void install(int signal, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

void terminal_signals_catch(int descriptor) {
  signal_descriptor = descriptor;
  is_asked_to_end = 0;
  for (int i = 0; i < caught_count; i++) {
    sigaction(caught[i], NULL, &earlier[i]);
    install(caught[i], note);
  }
}

void terminal_signals_release(void) {
  for (int i = 0; i < caught_count; i++) sigaction(caught[i], &earlier[i], NULL);
  signal_descriptor = -1;
}

void terminal_stop_group(void) {
  /* The others first, while we ignore it: a signal to the whole group may reach another of our
   * threads and stop us at some later moment. */
  install(SIGTSTP, SIG_IGN);
  kill(0, SIGTSTP);
  install(SIGTSTP, SIG_DFL);
  /* A signal to end that comes before we stop would find us stopped, with its SIGCONT spent. So the stop
   * is made to wait: a SIGCONT from here on takes it back, and what came before has been noted. */
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_BLOCK, &stop, &mask);
  raise(SIGTSTP);
  if (is_asked_to_end) install(SIGTSTP, SIG_IGN);
  /* Here this thread stops. */
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  install(SIGTSTP, note);
}

bool terminal_is_in_background(int descriptor) {
  pid_t foreground = tcgetpgrp(descriptor);
  return foreground > 0 && foreground != getpgrp();
}

uintptr_t terminal_thread(void) {
  return (uintptr_t)pthread_self();
}
