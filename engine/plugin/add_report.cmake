# linsen_add_report(<id> <source>…): a report plugin, built into the folder where the program looks for plugins and
# installed beside the others. It is sealed with a checksum of itself (plugin/seal.hpp), without which the program does
# not load it; so nothing of it may change afterwards, and it has from the start the search path that it is installed with. Keyword FOLDER gives another output folder (and no installation): tests use it.
function(linsen_add_report name)
  cmake_parse_arguments(REPORT "" "FOLDER" "" ${ARGN})
  set(target plugin_${name})
  add_library(${target} MODULE ${REPORT_UNPARSED_ARGUMENTS})
  target_link_libraries(${target} PRIVATE linsen_report linsen_seal_note linsen_options)
  add_custom_command(TARGET ${target} POST_BUILD COMMAND linsen_seal $<TARGET_FILE:${target}> VERBATIM)
  set(folder ${PROJECT_BINARY_DIR}/lib/linsen/plugins)
  if(REPORT_FOLDER)
    set(folder ${REPORT_FOLDER})
  else()
    set_target_properties(${target} PROPERTIES BUILD_WITH_INSTALL_RPATH ON)
    install(TARGETS ${target} DESTINATION lib/linsen/plugins)
  endif()
  set_target_properties(${target} PROPERTIES
    PREFIX "" OUTPUT_NAME ${name} LIBRARY_OUTPUT_DIRECTORY ${folder} INSTALL_RPATH "$ORIGIN/../..")
  if(NOT LINSEN_SANITIZE)
    target_link_options(${target} PRIVATE -Wl,-z,defs)
  endif()
endfunction()
