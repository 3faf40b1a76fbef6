#define _GNU_SOURCE
#include "CTerminal.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Curses writes to a stream; our own streams leave stdin and stdout to the rest of the program. */
static FILE *input_stream, *output_stream;

static FILE *stream(int descriptor, const char *mode) {
  int copy = dup(descriptor);
  FILE *opened = copy < 0 ? NULL : fdopen(copy, mode);
  if (!opened && copy >= 0) close(copy);
  return opened;
}

static void close_streams(void) {
  if (input_stream) fclose(input_stream);
  if (output_stream) fclose(output_stream);
  input_stream = output_stream = NULL;
}

static bool can_place_cursor(void) {
  const char *capability = tigetstr("cup");
  return capability && capability != (char *)-1;
}

SCREEN *terminal_screen_open(const char *type, int input, int output) {
  input_stream = stream(input, "r");
  output_stream = stream(output, "w");
  SCREEN *screen =
      input_stream && output_stream ? newterm(type, output_stream, input_stream) : NULL;
  if (screen && can_place_cursor()) return screen;
  if (screen) {
    endwin();
    delscreen(screen);
  }
  close_streams();
  return NULL;
}

bool terminal_takes_control_sequences(void) {
  const char *capability = tigetstr("cup");
  return capability && capability != (char *)-1 && strncmp(capability, "\033[", 2) == 0;
}

void terminal_screen_close(SCREEN *screen) {
  delscreen(screen);
  close_streams();
}

void terminal_screen_leave(int descriptor) {
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &stop, &mask);
  if (terminal_is_in_background(descriptor) && !terminal_guard_finds_our_modes(descriptor))
    def_shell_mode();
  endwin();
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
}

void terminal_forget_shown(void) {
  clearok(curscr, TRUE);
}

bool terminal_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || !size.ws_row || !size.ws_col) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}
