#include "platform/thread_priority.h"

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#elif defined(__linux__)
#include <sys/resource.h>
#endif

namespace chronoscope {

void give_way_to_other_threads() {
#ifdef _WIN32
  SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_BELOW_NORMAL);
#elif defined(__linux__)
  constexpr int niceness = 15;  // the kernel gives a thread of niceness 0 some thirty times as much
  setpriority(PRIO_PROCESS, 0, niceness);  // on Linux 0 is the calling thread
#endif
}

}  // namespace chronoscope
