/* Runs a program and acts just before the N-th of the calls in calls.h, counted over all threads.
 *
 *   tracer [--log FILE] [--data] [--at NAMES:N[+]] [--under DIR] [--do WHAT] -- PROGRAM ARGUMENT…
 *
 * WHAT is `kill` (SIGKILL to the whole process), `fail=ERRNO` (the call is not made and fails), or
 * `stop=FILE` (all threads stand still until FILE exists; FILE.stopped says that they do). NAMES
 * are joined by commas, `*` is all; `+` means the N-th and every later one. With --under, only
 * calls on files below DIR are counted. strace cannot do this: its `when=N` counts each call of
 * each thread for itself. A seccomp filter stops the program at these calls only, so it is fast.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <time.h>

#include "calls.h"

#ifndef __x86_64__
#error "the registers are those of x86-64"
#endif

enum { MOST_THREADS = 512, NEW = 1, SWALLOW = 2 };

static FILE *log_file;
static int with_data, from = 0, is_open_ended;
static const char *names = "*", *under = "", *action = "";
static pid_t child, threads[MOST_THREADS];
static int flags[MOST_THREADS];
static long counted, matched;

static int *flags_of(pid_t tid) {
    for (int i = 0; i < MOST_THREADS; i++) {
        if (threads[i] == tid) return &flags[i];
        if (!threads[i]) {
            threads[i] = tid;
            flags[i] = NEW;
            return &flags[i];
        }
    }
    exit(99);
}

static void forget(pid_t tid) {
    for (int i = 0; i < MOST_THREADS; i++)
        if (threads[i] == tid) threads[i] = -1;
}

static int is_named(const char *name) {
    char list[LONGEST], key[64];
    if (!strcmp(names, "*")) return 1;
    snprintf(list, sizeof list, ",%s,", names);
    snprintf(key, sizeof key, ",%s,", name);
    return strstr(list, key) != NULL;
}

static void print_text(const char *text) {
    for (; *text; text++)
        if (*text >= ' ' && *text != '"' && *text != '\\') fputc(*text, log_file);
}

static long position_of(pid_t tid, int fd) {
    char name[64];
    long position = -1;
    snprintf(name, sizeof name, "/proc/%d/fdinfo/%d", tid, fd);
    FILE *file = fopen(name, "r");
    if (file && fscanf(file, "pos: %ld", &position) != 1) position = -1;
    if (file) fclose(file);
    return position;
}

static void print_data(pid_t tid, const struct seen *seen) {
    size_t size = seen->args[2];
    unsigned char *data = malloc(size + 1);
    ssize_t got = read_memory(tid, seen->args[1], data, size);
    fputs(", \"data\": \"", log_file);
    for (ssize_t i = 0; i < got; i++) fprintf(log_file, "%02x", data[i]);
    fputs("\"", log_file);
    free(data);
}

static void record(pid_t tid, const struct seen *seen) {
    const char *name = seen->call->name;
    fprintf(log_file, "{\"call\": \"%s\", \"path\": \"", name);
    print_text(seen->path);
    fputs("\", \"to\": \"", log_file);
    print_text(seen->to);
    fprintf(log_file, "\", \"args\": [%lu, %lu, %lu, %lu]", seen->args[0], seen->args[1],
            seen->args[2], seen->args[3]);
    if (!strcmp(name, "write")) fprintf(log_file, ", \"at\": %ld", position_of(tid, seen->args[0]));
    if (with_data && (!strcmp(name, "write") || !strcmp(name, "pwrite64") || !strcmp(name, "sendto")))
        print_data(tid, seen);
    fputs("}\n", log_file);
    fflush(log_file);
}

static void stand_still(pid_t tid, const char *until) {
    char said[LONGEST];
    struct timespec moment = {0, 10000000};
    for (int i = 0; i < MOST_THREADS && threads[i]; i++) {
        int status;
        if (threads[i] == tid || threads[i] < 0 || flags[i] & NEW) continue;
        if (syscall(SYS_tgkill, child, threads[i], SIGSTOP)) continue;
        if (waitpid(threads[i], &status, __WALL) < 0) continue;
        if (!WIFSTOPPED(status)) forget(threads[i]);
        else if (WSTOPSIG(status) != SIGSTOP || status >> 16) flags[i] |= SWALLOW;
    }
    snprintf(said, sizeof said, "%s.stopped", until);
    fclose(fopen(said, "w"));
    while (access(until, F_OK)) nanosleep(&moment, NULL);
    for (int i = 0; i < MOST_THREADS && threads[i]; i++)
        if (threads[i] > 0 && threads[i] != tid) ptrace(PTRACE_CONT, threads[i], 0, 0);
}

static void act(pid_t tid, struct user_regs_struct *regs) {
    if (!strcmp(action, "kill")) kill(child, SIGKILL);
    if (!strncmp(action, "stop=", 5)) stand_still(tid, action + 5);
    if (!strncmp(action, "fail=", 5)) {
        regs->orig_rax = -1;
        regs->rax = -atol(action + 5);
        ptrace(PTRACE_SETREGS, tid, 0, regs);
    }
}

static void at_call(pid_t tid) {
    struct user_regs_struct regs;
    static struct seen seen;
    if (ptrace(PTRACE_GETREGS, tid, 0, &regs) || !look(tid, &regs, &seen)) return;
    counted++;
    if (log_file) record(tid, &seen);
    if (!is_named(seen.call->name) || strncmp(seen.path, under, strlen(under))) return;
    matched++;
    if (from && (matched == from || (is_open_ended && matched > from))) act(tid, &regs);
}

static void install_filter(void) {
    struct sock_filter filter[CALL_COUNT + 3];
    int size = 0;
    filter[size++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
                                                  offsetof(struct seccomp_data, nr));
    for (int i = 0; i < CALL_COUNT; i++)
        filter[size++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, CALLS[i].number,
                                                      CALL_COUNT - i, 0);
    filter[size++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    filter[size++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE);
    struct sock_fprog program = {size, filter};
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program)) _exit(99);
}

static void start(char **program) {
    child = fork();
    if (child) return;
    if (ptrace(PTRACE_TRACEME, 0, 0, 0)) _exit(99);
    raise(SIGSTOP);
    install_filter();
    execv(program[0], program);
    _exit(99);
}

static int signal_for(pid_t tid, int status) {
    int *flag = flags_of(tid), event = status >> 16, signal_number = WSTOPSIG(status);
    if (event == PTRACE_EVENT_SECCOMP) at_call(tid);
    if (event || signal_number == SIGTRAP) return 0;
    if (signal_number == SIGSTOP && *flag & (NEW | SWALLOW)) {
        *flag = 0;
        return 0;
    }
    return signal_number;
}

static int watch(void) {
    int status, ended = 99;
    pid_t tid;
    waitpid(child, &status, __WALL);
    *flags_of(child) = 0;
    ptrace(PTRACE_SETOPTIONS, child, 0,
           PTRACE_O_TRACESECCOMP | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
               PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL);
    ptrace(PTRACE_CONT, child, 0, 0);
    while ((tid = waitpid(-1, &status, __WALL)) > 0) {
        if (WIFSTOPPED(status)) {
            int signal_number = signal_for(tid, status);
            ptrace(PTRACE_CONT, tid, 0, signal_number);
            continue;
        }
        forget(tid);
        if (tid == child) ended = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    }
    return ended;
}

int main(int count, char **words) {
    int i = 1;
    for (; i + 1 < count && strcmp(words[i], "--"); i++) {
        if (!strcmp(words[i], "--log")) log_file = fopen(words[++i], "w");
        else if (!strcmp(words[i], "--data")) with_data = 1;
        else if (!strcmp(words[i], "--under")) under = words[++i];
        else if (!strcmp(words[i], "--do")) action = words[++i];
        else if (!strcmp(words[i], "--at")) {
            char *number = strrchr(words[++i], ':');
            *number++ = '\0';
            names = words[i];
            from = atoi(number);
            is_open_ended = number[strlen(number) - 1] == '+';
        } else return 98;
    }
    if (i + 1 >= count) return 98;
    start(words + i + 1);
    int ended = watch();
    if (log_file) fprintf(log_file, "{\"counted\": %ld, \"matched\": %ld}\n", counted, matched);
    return ended;
}
