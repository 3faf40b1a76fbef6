/*
 * What Swift needs of curses and of the system, and cannot import or must not do itself: constants
 * that are macros, globals that are shared mutable state, and code that runs in signal handlers.
 * Everything else of curses is used from Swift as it is.
 */
#ifndef CTERMINAL_H
#define CTERMINAL_H

/* Without this the wide functions of curses stay invisible. */
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdbool.h>
#include <stdint.h>

/* Attributes: macros with casts, which Swift does not import. */
static const attr_t terminal_bold = A_BOLD;
static const attr_t terminal_dim = A_DIM;
static const attr_t terminal_italic = A_ITALIC;
static const attr_t terminal_underline = A_UNDERLINE;
static const attr_t terminal_reverse = A_REVERSE;

/* ---- locale.c: what the environment says about text -------------------------------------- */

/*
 * Adopts the character set of the environment (LC_CTYPE only: LC_ALL would also change how C
 * libraries write numbers) and says whether it is UTF-8. When the environment names nothing, or a
 * UTF-8 locale that this machine lacks, C.UTF-8 is taken.
 */
bool terminal_adopt_locale(void);

/* The columns curses gives a scalar: 0, 1, 2, or -1 when it does not know it. */
int terminal_columns_of(uint32_t scalar);

/* ---- screen.c: curses --------------------------------------------------------------------- */

/*
 * Starts curses on a terminal of this type; NULL when the type is unknown or cannot place its
 * cursor. Never ends the process, as initscr does.
 */
SCREEN *terminal_screen_open(const char *type, int input, int output);

/* Whether the terminal of curses takes the sequences of ECMA-48, by how it places its cursor. */
bool terminal_takes_control_sequences(void);

/* Ends curses for good and gives back what terminal_screen_open took. */
void terminal_screen_close(SCREEN *screen);

/*
 * Leaves the screen of curses, as endwin does, and never stops for it. In the background it leaves alone
 * what somebody else has made of the terminal's modes since.
 */
void terminal_screen_leave(int descriptor);

/* Says that nothing is known about what the terminal shows, so that all is painted again. */
void terminal_forget_shown(void);

/* The size that the kernel knows; false when it knows none. */
bool terminal_size(int descriptor, int *rows, int *columns);

/* ---- signals.c: signals as bytes ---------------------------------------------------------- */

/* From now on each of our signals writes its number as one byte into this descriptor. */
void terminal_signals_catch(int descriptor);

/* Puts the earlier handlers back. */
void terminal_signals_release(void);

/*
 * Stops the process and the rest of its group, as Ctrl-Z does where the terminal handles it, and
 * returns when it goes on. Returns at once when there is no shell to go on from, and when the process
 * has been asked to end.
 */
void terminal_stop_group(void);

/* Whether another process group has the terminal: to read from it, or to change it, is to be stopped. */
bool terminal_is_in_background(int descriptor);

/* A number that tells the calling thread from every other. */
uintptr_t terminal_thread(void);

/* ---- guard.c: the terminal after a crash -------------------------------------------------- */

/* Remembers the modes of the terminal, to be restored by a crash. Called before curses starts. */
void terminal_guard_remember(int descriptor);

/* From now on a crash restores the terminal before anything else. Called after curses started. */
void terminal_guard_arm(int descriptor);

/* Whether the terminal has the modes that it had when the guard was armed. */
bool terminal_guard_finds_our_modes(int descriptor);

/* From now on a crash touches nothing. */
void terminal_guard_disarm(void);

/*
 * Sends standard error into an unnamed file, so that nothing is written over the screen; false
 * when that is not possible. Does nothing when standard error is no terminal.
 */
bool terminal_errors_divert(void);

/* Puts standard error back and returns the descriptor of the file, or -1. The caller closes it. */
int terminal_errors_restore(void);

#endif
