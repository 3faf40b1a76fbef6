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
#include <link.h>
#include <stdint.h>
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

#ifdef DLFO_STRUCT_HAS_EH_DBASE
// glibc 2.35. The unwinder of GCC asks it where the frames of the code at an address are described.
struct search {
  uintptr_t address;
  struct dl_find_object *found;
};

static int look_at(struct dl_phdr_info *object, size_t size, void *context) {
  (void)size;
  struct search *search = context;
  int holds_address = 0;
  void *frames = NULL;
  uintptr_t start = UINTPTR_MAX, end = 0;
  for (int number = 0; number < object->dlpi_phnum; number++) {
    const ElfW(Phdr) *header = &object->dlpi_phdr[number];
    uintptr_t first = object->dlpi_addr + header->p_vaddr;
    if (header->p_type == PT_GNU_EH_FRAME) frames = (void *)first;
    if (header->p_type != PT_LOAD) continue;
    uintptr_t last = first + header->p_memsz;
    if (first < start) start = first;
    if (last > end) end = last;
    if (search->address >= first && search->address < last) holds_address = 1;
  }
  if (!holds_address || frames == NULL) return 0;
  *search->found = (struct dl_find_object){
    .dlfo_map_start = (void *)start, .dlfo_map_end = (void *)end, .dlfo_eh_frame = frames};
  return 1;
}

int _dl_find_object(void *address, struct dl_find_object *found) {
  struct search search = {(uintptr_t)address, found};
  return dl_iterate_phdr(look_at, &search) == 1 ? 0 : -1;
}
#endif
#endif
