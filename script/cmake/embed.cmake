# Embeds files into the program with the assembler's .incbin: quick at any size, and no generator to build.
#
#   chronoscope_embed(<path> <file>)          the file <file> will answer to the name <path>
#   chronoscope_embed_folder(<folder> <glob>) every file of the repository that matches, under its own path
#   chronoscope_write_embedded(<variable>)    writes the assembly and the index; gives the list of sources
#
# app/platform/embedded_files.h reads the result. Ninja reassembles when a file changes and reconfigures when one
# appears or goes.

set_property(GLOBAL PROPERTY chronoscope_embedded_paths)
set_property(GLOBAL PROPERTY chronoscope_embedded_files)

function(chronoscope_embed path file)
  set_property(GLOBAL APPEND PROPERTY chronoscope_embedded_paths "${path}")
  set_property(GLOBAL APPEND PROPERTY chronoscope_embedded_files "${file}")
endfunction()

function(chronoscope_embed_folder folder)
  foreach(glob IN LISTS ARGN)
    list(APPEND globs "${CMAKE_SOURCE_DIR}/${folder}/${glob}")
  endforeach()
  file(GLOB_RECURSE files RELATIVE "${CMAKE_SOURCE_DIR}" CONFIGURE_DEPENDS ${globs})
  foreach(file IN LISTS files)
    chronoscope_embed("${file}" "${CMAKE_SOURCE_DIR}/${file}")
  endforeach()
endfunction()

function(chronoscope_write_embedded result)
  get_property(paths GLOBAL PROPERTY chronoscope_embedded_paths)
  get_property(files GLOBAL PROPERTY chronoscope_embedded_files)
  set(assembly "${CMAKE_CURRENT_BINARY_DIR}/embedded_files_data.S")
  set(index "${CMAKE_CURRENT_BINARY_DIR}/embedded_files_index.cpp")

  set(data "")
  set(declarations "")
  set(entries "")
  set(number 0)
  foreach(path file IN ZIP_LISTS paths files)
    set(symbol "chronoscope_embedded_${number}")
    # The zero byte after each file lets shader text pass as a C string.
    string(APPEND data ".globl SYMBOL(${symbol}_begin)\n.globl SYMBOL(${symbol}_end)\n.balign 16\n"
      "SYMBOL(${symbol}_begin):\n.incbin \"${file}\"\nSYMBOL(${symbol}_end):\n.byte 0\n\n")
    string(APPEND declarations "extern const char ${symbol}_begin[];\nextern const char ${symbol}_end[];\n")
    string(APPEND entries "    {\"${path}\", ${symbol}_begin, ${symbol}_end},\n")
    math(EXPR number "${number} + 1")
  endforeach()

  configure_file("${CMAKE_SOURCE_DIR}/script/cmake/embedded_files_data.S.in" "${assembly}" @ONLY)
  configure_file("${CMAKE_SOURCE_DIR}/script/cmake/embedded_files_index.cpp.in" "${index}" @ONLY)
  set_source_files_properties("${assembly}" PROPERTIES OBJECT_DEPENDS "${files}")
  set(${result} "${assembly}" "${index}" PARENT_SCOPE)
endfunction()
