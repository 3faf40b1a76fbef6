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

/* How long the loop may take to notice that it should end. It is late only when the terminal does
 * not read what we write to it, and then nothing can be restored anyway. */
enum { seconds_to_leave = 3 };

static void note(int signal) {
  int kept = errno;
  unsigned char byte = (unsigned char)signal;
  if (signal == SIGTERM || signal == SIGHUP) alarm(seconds_to_leave);
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
   * threads and stop us at some later moment. raise() stops this thread before it returns. */
  install(SIGTSTP, SIG_IGN);
  kill(0, SIGTSTP);
  install(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  install(SIGTSTP, note);
}

uintptr_t terminal_thread(void) {
  return (uintptr_t)pthread_self();
}
