# Compiler cache, warnings, sanitizers. Our own targets link `chronoscope_options`; third-party code does not,
# so its warnings never hide ours.

find_program(CCACHE ccache)
if(CCACHE)
  foreach(language C CXX)
    if(NOT CMAKE_${language}_COMPILER_LAUNCHER)
      set(CMAKE_${language}_COMPILER_LAUNCHER "${CCACHE}")
    endif()
  endforeach()
endif()

add_library(chronoscope_options INTERFACE)
set(warnings
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  # Mixing int and size_t is everywhere in pixel and index arithmetic; the casts would hide more than they tell.
  -Wno-sign-conversion
  # Aggregates with default member initialisers are meant to be filled in part.
  -Wno-missing-field-initializers
  # GCC 12's false alarms after inlining: std::optional members that are set on every path, and every
  # "literal" + std::string (its bug 105651). The sanitizers look for the real ones.
  "$<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized;-Wno-restrict>")
target_compile_options(chronoscope_options INTERFACE "$<$<COMPILE_LANGUAGE:CXX>:${warnings}>")
if(CHRONOSCOPE_WERROR)
  # Those of the optimiser's warnings that come and go with optimisation levels warn, but do not stop a build.
  target_compile_options(chronoscope_options INTERFACE -Werror
    "$<$<CXX_COMPILER_ID:GNU>:-Wno-error=array-bounds;-Wno-error=stringop-overflow;-Wno-error=stringop-overread>")
endif()

# The library's cheap checks (index in range, non-empty front()) wherever speed is not being measured.
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()

# For third-party code too: a container that is annotated on one side only gives false alarms.
if(CHRONOSCOPE_SANITIZE)
  add_compile_options(-fsanitize=${CHRONOSCOPE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined
    # A quarter of the compiling time, for what the address sanitizer reports anyway.
    -fno-sanitize=null,alignment,object-size,vptr)
  add_link_options(-fsanitize=${CHRONOSCOPE_SANITIZE})
endif()
