/* The system calls that change something outside the process, or talk; and what each is about. */

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <unistd.h>

enum about { FD, PATH, PATH_AT, TWO_PATHS, TWO_PATHS_AT, NOTHING };

struct call {
    long number;
    const char *name;
    enum about about;
};

static const struct call CALLS[] = {
    {SYS_write, "write", FD},          {SYS_pwrite64, "pwrite64", FD},
    {SYS_writev, "writev", FD},        {SYS_pwritev, "pwritev", FD},
    {SYS_sendfile, "sendfile", FD},    {SYS_copy_file_range, "copy_file_range", FD},
    {SYS_fsync, "fsync", FD},          {SYS_fdatasync, "fdatasync", FD},
    {SYS_ftruncate, "ftruncate", FD},  {SYS_truncate, "truncate", PATH},
    {SYS_fallocate, "fallocate", FD},  {SYS_msync, "msync", NOTHING},
    {SYS_open, "open", PATH},          {SYS_openat, "openat", PATH_AT},
    {SYS_creat, "creat", PATH},        {SYS_mkdir, "mkdir", PATH},
    {SYS_mkdirat, "mkdirat", PATH_AT}, {SYS_rmdir, "rmdir", PATH},
    {SYS_unlink, "unlink", PATH},      {SYS_unlinkat, "unlinkat", PATH_AT},
    {SYS_rename, "rename", TWO_PATHS}, {SYS_renameat, "renameat", TWO_PATHS_AT},
    {SYS_renameat2, "renameat2", TWO_PATHS_AT},
    {SYS_link, "link", TWO_PATHS},     {SYS_linkat, "linkat", TWO_PATHS_AT},
    {SYS_symlink, "symlink", TWO_PATHS},
    {SYS_chmod, "chmod", PATH},        {SYS_fchmod, "fchmod", FD},
    {SYS_fchmodat, "fchmodat", PATH_AT}, {SYS_utimensat, "utimensat", PATH_AT},
    {SYS_flock, "flock", FD},          {SYS_fcntl, "fcntl", FD},
    {SYS_connect, "connect", FD},      {SYS_bind, "bind", FD},
    {SYS_sendto, "sendto", FD},        {SYS_sendmsg, "sendmsg", FD},
    {SYS_sendmmsg, "sendmmsg", FD},    {SYS_recvfrom, "recvfrom", FD},
    {SYS_recvmsg, "recvmsg", FD},      {SYS_poll, "poll", NOTHING},
    {SYS_ppoll, "ppoll", NOTHING},     {SYS_select, "select", NOTHING},
    {SYS_pselect6, "pselect6", NOTHING}, {SYS_shutdown, "shutdown", FD},
    {SYS_close, "close", FD},          {SYS_clone3, "clone3", NOTHING},
    {SYS_exit_group, "exit_group", NOTHING},
};
enum { CALL_COUNT = sizeof CALLS / sizeof CALLS[0], LONGEST = 4096 };

struct seen {
    const struct call *call;
    char path[LONGEST], to[LONGEST];
    unsigned long args[6];
};

static ssize_t read_memory(pid_t tid, unsigned long address, void *into, size_t size) {
    struct iovec local = {into, size}, remote = {(void *)address, size};
    return process_vm_readv(tid, &local, 1, &remote, 1, 0);
}

static void link_of(pid_t tid, const char *what, char *into) {
    char name[64];
    snprintf(name, sizeof name, "/proc/%d/%s", tid, what);
    ssize_t length = readlink(name, into, LONGEST - 1);
    into[length > 0 ? length : 0] = '\0';
}

static void fd_of(pid_t tid, int fd, char *into) {
    char what[32];
    snprintf(what, sizeof what, "fd/%d", fd);
    link_of(tid, what, into);
}

/* A path as the process wrote it, made absolute. Page by page: a read past the end reads nothing. */
static void path_of(pid_t tid, int folder, unsigned long address, char *into) {
    char text[LONGEST] = "";
    for (size_t done = 0; done < LONGEST - 256 && !memchr(text, 0, done); done += 64) {
        if (read_memory(tid, address + done, text + done, 64) <= 0) break;
    }
    if (text[0] == '/') {
        snprintf(into, LONGEST, "%s", text);
        return;
    }
    if (folder == AT_FDCWD) link_of(tid, "cwd", into);
    else fd_of(tid, folder, into);
    strncat(into, "/", LONGEST - strlen(into) - 1);
    strncat(into, text, LONGEST - strlen(into) - 1);
}

static int is_outside(const struct seen *seen) {
    const char *name = seen->call->name;
    if (!strcmp(name, "openat")) return seen->args[2] & (O_CREAT | O_TRUNC);
    if (!strcmp(name, "open")) return seen->args[1] & (O_CREAT | O_TRUNC);
    if (!strcmp(name, "close")) return !strncmp(seen->path, "socket:", 7);
    if (!strcmp(name, "fcntl")) {
        long command = seen->args[1];
        return command == F_SETLK || command == F_SETLKW || command == F_OFD_SETLK ||
               command == F_OFD_SETLKW;
    }
    return 1;
}

/* Whether the call that a thread is about to make is one of ours; what it is about. */
static int look(pid_t tid, const struct user_regs_struct *regs, struct seen *seen) {
    seen->call = NULL;
    for (int i = 0; i < CALL_COUNT; i++)
        if (CALLS[i].number == (long)regs->orig_rax) seen->call = &CALLS[i];
    if (!seen->call) return 0;
    unsigned long args[] = {regs->rdi, regs->rsi, regs->rdx, regs->r10, regs->r8, regs->r9};
    memcpy(seen->args, args, sizeof args);
    seen->path[0] = seen->to[0] = '\0';
    switch (seen->call->about) {
    case FD: fd_of(tid, args[0], seen->path); break;
    case PATH: path_of(tid, AT_FDCWD, args[0], seen->path); break;
    case PATH_AT: path_of(tid, args[0], args[1], seen->path); break;
    case TWO_PATHS:
        path_of(tid, AT_FDCWD, args[0], seen->path);
        path_of(tid, AT_FDCWD, args[1], seen->to);
        break;
    case TWO_PATHS_AT:
        path_of(tid, args[0], args[1], seen->path);
        path_of(tid, args[2], args[3], seen->to);
        break;
    case NOTHING: break;
    }
    return is_outside(seen);
}
