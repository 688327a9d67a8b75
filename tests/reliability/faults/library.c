/*
 * Loaded before the C library (LD_PRELOAD), this numbers the calls of one program to files below one folder, writes them down, and
 * makes one of them, or all from one on, fail. It sleeps until the program opens
 *
 *   /backstride-faults/AT/KIND/ONWARD      AT counts from 1, 0 for none; KIND: kill EIO ENOSPC EINTR short; ONWARD: 0 or 1
 *
 * and again from when it opens /backstride-faults/off. BACKSTRIDE_FAULT_UNDER is the folder; the calls of process PID go
 * into the file BACKSTRIDE_FAULT_LOG.PID, a line each: `CALL PATH`.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define GATE "/backstride-faults/"
/* The real function of the same name, looked up once. */
#define REAL(name)                                  \
  (*({                                              \
    static __typeof__(&name) found;                 \
    if (!found) found = real(#name);                \
    &found;                                         \
  }))

enum fate { PASS, FAIL, SHORT };

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static volatile int armed;
static int count, at, onward, error, is_kill, is_short, interrupted;
static int log_file = -1;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static void open_log(void) {
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s.%d", getenv("BACKSTRIDE_FAULT_LOG"), getpid());
  if (log_file >= 0) close(log_file);
  log_file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

static void arm(const char *how) {
  char kind[16] = "";
  if (sscanf(how, "%d/%15[^/]/%d", &at, kind, &onward) != 3) {
    armed = 0;
    return;
  }
  error = !strcmp(kind, "ENOSPC") ? ENOSPC : !strcmp(kind, "EINTR") ? EINTR : EIO;
  is_kill = !strcmp(kind, "kill");
  is_short = !strcmp(kind, "short");
  count = interrupted = 0;
  open_log();
  armed = 1;
}

static int is_gate(const char *path) {
  if (!path || strncmp(path, GATE, strlen(GATE)) != 0) return 0;
  arm(path + strlen(GATE));
  return 1;
}

static int is_under(const char *path) {
  const char *under = getenv("BACKSTRIDE_FAULT_UNDER");
  return under && path && strncmp(path, under, strlen(under)) == 0;
}

static void put_down(const char *call, const char *path) {
  char line[PATH_MAX + 64];
  int length = snprintf(line, sizeof line, "%s %s\n", call, path);
  syscall(SYS_write, log_file, line, length);
}

/* A call that the kernel interrupts is made again by libuv: each call is interrupted once, or no program would get anywhere. */
static enum fate failing(void) {
  if (error == EINTR && onward) {
    interrupted = !interrupted;
    if (!interrupted) return PASS;
  }
  errno = error;
  return FAIL;
}

static enum fate fate_of(const char *call, const char *path) {
  if (!armed || !is_under(path)) return PASS;
  pthread_mutex_lock(&turn);
  count += 1;
  put_down(call, path);
  int is_due = at > 0 && (count == at || (onward && count > at));
  if (is_due && is_kill) kill(getpid(), SIGKILL);
  enum fate fate = !is_due ? PASS : is_short ? SHORT : failing();
  pthread_mutex_unlock(&turn);
  return fate;
}

static enum fate fate_of_file(const char *call, int file) {
  char link[64], path[PATH_MAX];
  if (!armed) return PASS;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = syscall(SYS_readlink, link, path, sizeof path - 1);
  if (length < 0) return PASS;
  path[length] = 0;
  return fate_of(call, path);
}

/* A write of which half arrives, and that is what it says. */
static size_t taken(enum fate fate, size_t size) { return fate == SHORT && size > 1 ? size / 2 : size; }

#define OPEN(name)                                                      \
  int name(const char *path, int flags, ...) {                          \
    va_list more;                                                       \
    va_start(more, flags);                                              \
    mode_t mode = va_arg(more, mode_t);                                 \
    va_end(more);                                                       \
    if (is_gate(path)) return errno = ENOENT, -1;                       \
    if (fate_of("open", path) == FAIL) return -1;                       \
    return REAL(name)(path, flags, mode);                               \
  }
OPEN(open)
OPEN(open64)

#define ON_PATH(name, call, parameters, arguments)                      \
  int name parameters {                                                 \
    if (fate_of(call, path) == FAIL) return -1;                         \
    return REAL(name) arguments;                                        \
  }
ON_PATH(rename, "rename", (const char *path, const char *to), (path, to))
ON_PATH(unlink, "unlink", (const char *path), (path))
ON_PATH(mkdir, "mkdir", (const char *path, mode_t mode), (path, mode))
ON_PATH(scandir, "scandir",
        (const char *path, struct dirent ***names, int (*wanted)(const struct dirent *),
         int (*order)(const struct dirent **, const struct dirent **)),
        (path, names, wanted, order))
ON_PATH(scandir64, "scandir",
        (const char *path, struct dirent64 ***names, int (*wanted)(const struct dirent64 *),
         int (*order)(const struct dirent64 **, const struct dirent64 **)),
        (path, names, wanted, order))

char *realpath(const char *path, char *resolved) {
  if (fate_of("realpath", path) == FAIL) return NULL;
  return REAL(realpath)(path, resolved);
}

#define ON_FILE(name, call, type, parameters, arguments)                \
  type name parameters {                                                \
    if (fate_of_file(call, file) == FAIL) return -1;                    \
    return REAL(name) arguments;                                        \
  }
ON_FILE(fsync, "fsync", int, (int file), (file))
ON_FILE(fdatasync, "fdatasync", int, (int file), (file))
ON_FILE(fchmod, "fchmod", int, (int file, mode_t mode), (file, mode))
ON_FILE(ftruncate, "ftruncate", int, (int file, off_t size), (file, size))
ON_FILE(ftruncate64, "ftruncate", int, (int file, off64_t size), (file, size))
ON_FILE(read, "read", ssize_t, (int file, void *to, size_t size), (file, to, size))
ON_FILE(pread64, "pread64", ssize_t, (int file, void *to, size_t size, off64_t from), (file, to, size, from))
ON_FILE(readv, "readv", ssize_t, (int file, const struct iovec *to, int parts), (file, to, parts))
ON_FILE(writev, "writev", ssize_t, (int file, const struct iovec *from, int parts), (file, from, parts))

ssize_t write(int file, const void *from, size_t size) {
  enum fate fate = fate_of_file("write", file);
  return fate == FAIL ? -1 : REAL(write)(file, from, taken(fate, size));
}

ssize_t pwrite64(int file, const void *from, size_t size, off64_t to) {
  enum fate fate = fate_of_file("pwrite64", file);
  return fate == FAIL ? -1 : REAL(pwrite64)(file, from, taken(fate, size), to);
}

/* A file that fails to close is closed all the same: so it is on Linux. */
int close(int file) {
  enum fate fate = fate_of_file("close", file);
  int reason = errno;
  int closed = REAL(close)(file);
  if (fate == FAIL) return errno = reason, -1;
  return closed;
}

/* libuv asks for statx and close by their numbers. */
long syscall(long number, ...) {
  va_list more;
  va_start(more, number);
  long a = va_arg(more, long), b = va_arg(more, long), c = va_arg(more, long);
  long d = va_arg(more, long), e = va_arg(more, long), f = va_arg(more, long);
  va_end(more);
  if (number == SYS_close) return close((int)a);
  if (number == SYS_statx && armed) {
    const char *path = (const char *)b;
    enum fate fate = path && *path ? fate_of("statx", path) : fate_of_file("statx", (int)a);
    if (fate == FAIL) return -1;
  }
  return REAL(syscall)(number, a, b, c, d, e, f);
}
