// A program runs with the C library it was linked to and newer ones. These are the only functions it needs
// of libraries newer than glibc 2.34, which Red Hat Enterprise Linux 9 and Ubuntu 22.04 have or exceed; Swift's
// own libraries call them. script/build checks a release build.

#define _GNU_SOURCE

#ifdef __linux__
#include <features.h>
#endif

#ifdef __GLIBC__
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/random.h>

#if defined(__x86_64__)
#define OLDEST "GLIBC_2.2.5"
#elif defined(__aarch64__)
#define OLDEST "GLIBC_2.17"
#endif

// glibc 2.36.
void arc4random_buf(void *buffer, size_t count) {
  unsigned char *next = buffer;
  while (count > 0) {
    ssize_t length = getrandom(next, count, 0);
    if (length < 0 && errno == EINTR) continue;
    // As glibc does: without random bytes no program is safe.
    if (length <= 0) abort();
    next += length;
    count -= (size_t)length;
  }
}

#ifdef OLDEST
// glibc 2.35 has faster ones under the same names.
double hypot(double x, double y) {
  double (*older)(double, double) = (double (*)(double, double))dlvsym(RTLD_NEXT, "hypot", OLDEST);
  return older(x, y);
}

float hypotf(float x, float y) {
  float (*older)(float, float) = (float (*)(float, float))dlvsym(RTLD_NEXT, "hypotf", OLDEST);
  return older(x, y);
}
#endif
#endif
