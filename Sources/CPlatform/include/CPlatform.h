/// What the program needs of the C library and of the build.

#ifndef ROLESIFT_CPLATFORM_H
#define ROLESIFT_CPLATFORM_H

#ifdef __linux__
#include <malloc.h>
#endif

/// The commit that the program was built from, 40 hexadecimal digits; empty where it is not known.
const char *rolesift_commit(void);

/// Whether files of that commit were changed before the build.
int rolesift_has_changes(void);

#endif
