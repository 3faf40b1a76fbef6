#include <spawn.h>
#include <stddef.h>
#include <vterm.h>

/* glibc shows these only with _GNU_SOURCE, which Swift's Glibc module is built without. */
int posix_openpt(int flags);
int grantpt(int master);
int unlockpt(int master);
int ptsname_r(int master, char *name, size_t size);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);

/* POSIX_SPAWN_SETSID of <spawn.h>, for the same reason. */
enum { SPAWN_IN_NEW_SESSION = 0x80 };
