/*
 * watch LOG PROGRAM ARGUMENTS...
 *
 * Becomes PROGRAM, keeping its process id, and writes a line into LOG for every connect() that it or any process it
 * starts makes, and for every sendto() that names a receiver: who, which call, which kind of address. The kernel itself stops the
 * call and asks, so nothing passes unseen, and nothing else of the program is slowed down. Every call then goes on as it was.
 *
 * Linux 5.9 or newer. Exit code 125 when it cannot watch, before PROGRAM has begun.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <netinet/in.h>
#include <unistd.h>

static void give_up(const char *what) {
  fprintf(stderr, "The connections cannot be watched: %s: %s\n", what, strerror(errno));
  _exit(125);
}

/* Installs the question at connect() and at sendto() with a receiver, for this process and all it will start. */
static int ask_from_now_on(void) {
  struct sock_filter steps[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_connect, 4, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_sendto, 0, 2),
      /* The low half of the fifth argument: the receiver, or nothing. */
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[4])),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF),
  };
  struct sock_fprog filter = {sizeof steps / sizeof *steps, steps};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) give_up("prctl");
  int questions = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &filter);
  if (questions < 0) give_up("seccomp");
  return questions;
}

/* Hands an open file over to the process at the other end. */
static void hand_over(int line, int file) {
  char byte = 'x', room[CMSG_SPACE(sizeof(int))] = {0};
  struct iovec data = {&byte, 1};
  struct msghdr message = {.msg_iov = &data, .msg_iovlen = 1, .msg_control = room, .msg_controllen = sizeof room};
  struct cmsghdr *head = CMSG_FIRSTHDR(&message);
  head->cmsg_level = SOL_SOCKET;
  head->cmsg_type = SCM_RIGHTS;
  head->cmsg_len = CMSG_LEN(sizeof(int));
  memcpy(CMSG_DATA(head), &file, sizeof(int));
  if (sendmsg(line, &message, 0) != 1) give_up("sendmsg");
}

static int taken_over(int line) {
  char byte, room[CMSG_SPACE(sizeof(int))];
  struct iovec data = {&byte, 1};
  struct msghdr message = {.msg_iov = &data, .msg_iovlen = 1, .msg_control = room, .msg_controllen = sizeof room};
  int file;
  if (recvmsg(line, &message, 0) != 1 || !CMSG_FIRSTHDR(&message)) _exit(125);
  memcpy(&file, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof(int));
  return file;
}

/* The address in words: `unix /run/x`, `inet 192.0.2.1 443`, `inet6 ::1 443`, `family 16`, `unreadable`. */
static void describe(pid_t pid, unsigned long at, unsigned long length, char *words, size_t room) {
  union { struct sockaddr any; struct sockaddr_un un; struct sockaddr_in in; struct sockaddr_in6 in6; } address = {0};
  char text[INET6_ADDRSTRLEN] = "";
  struct iovec here = {&address, length < sizeof address ? length : sizeof address}, there = {(void *)at, here.iov_len};
  if (process_vm_readv(pid, &here, 1, &there, 1, 0) < (ssize_t)sizeof(sa_family_t)) {
    snprintf(words, room, "unreadable");
  } else if (address.any.sa_family == AF_UNIX) {
    const char *path = address.un.sun_path[0] ? address.un.sun_path : address.un.sun_path + 1;
    snprintf(words, room, "unix %.100s", path);
  } else if (address.any.sa_family == AF_INET) {
    snprintf(words, room, "inet %s %d", inet_ntop(AF_INET, &address.in.sin_addr, text, sizeof text), ntohs(address.in.sin_port));
  } else if (address.any.sa_family == AF_INET6) {
    snprintf(words, room, "inet6 %s %d", inet_ntop(AF_INET6, &address.in6.sin6_addr, text, sizeof text), ntohs(address.in6.sin6_port));
  } else {
    snprintf(words, room, "family %d", address.any.sa_family);
  }
}

static void name_of(pid_t pid, char *name, size_t room) {
  char path[40];
  snprintf(path, sizeof path, "/proc/%d/comm", pid);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  ssize_t length = file < 0 ? 0 : read(file, name, room - 1);
  name[length > 0 ? length - 1 : 0] = 0;
  if (file >= 0) close(file);
}

static void note(int log, const struct seccomp_notif *asked) {
  char words[160], name[32], line[256];
  int is_connect = asked->data.nr == SYS_connect;
  describe(asked->pid, asked->data.args[is_connect ? 1 : 4], asked->data.args[is_connect ? 2 : 5], words, sizeof words);
  name_of(asked->pid, name, sizeof name);
  int length = snprintf(line, sizeof line, "%s %s by %d (%s)\n", is_connect ? "connect" : "sendto", words, asked->pid, name);
  if (write(log, line, length) != length) _exit(125);
}

/* Notes every question and lets the call go on, until nobody is left who could ask. */
static void supervise(int log, int questions) {
  struct pollfd waiting = {questions, POLLIN, 0};
  while (poll(&waiting, 1, -1) >= 0 || errno == EINTR) {
    if (waiting.revents & POLLHUP) _exit(0);
    if (!(waiting.revents & POLLIN)) continue;
    struct seccomp_notif asked = {0};
    /* Who asked may be gone already. */
    if (ioctl(questions, SECCOMP_IOCTL_NOTIF_RECV, &asked)) continue;
    note(log, &asked);
    struct seccomp_notif_resp answer = {.id = asked.id, .flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE};
    ioctl(questions, SECCOMP_IOCTL_NOTIF_SEND, &answer);
  }
}

int main(int count, char **words) {
  int line[2], log = count > 2 ? open(words[1], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
  if (log < 0) give_up("LOG");
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, line)) give_up("socketpair");
  pid_t between = fork();
  if (between < 0) give_up("fork");
  if (between == 0) {
    /* A grandchild in a session of its own: nobody who waits for the program, or ends it, waits for or ends this. */
    setsid();
    if (fork() != 0) _exit(0);
    close(line[0]);
    int nowhere = open("/dev/null", O_RDWR);
    for (int stream = 0; stream < 3; stream += 1) dup2(nowhere, stream);
    supervise(log, taken_over(line[1]));
    _exit(0);
  }
  waitpid(between, NULL, 0);
  int questions = ask_from_now_on();
  hand_over(line[0], questions);
  close(questions);
  execvp(words[2], words + 2);
  give_up(words[2]);
}
