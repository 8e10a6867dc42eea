# linsen_add_report(<id> <source>…): a report plugin, built into the folder where the program looks for plugins and
# installed beside the others. Keyword FOLDER gives another output folder (and no installation): tests use it.
function(linsen_add_report name)
  cmake_parse_arguments(REPORT "" "FOLDER" "" ${ARGN})
  set(target plugin_${name})
  add_library(${target} MODULE ${REPORT_UNPARSED_ARGUMENTS})
  target_link_libraries(${target} PRIVATE linsen_report linsen_options)
  set(folder ${PROJECT_BINARY_DIR}/lib/linsen/plugins)
  if(REPORT_FOLDER)
    set(folder ${REPORT_FOLDER})
  else()
    install(TARGETS ${target} DESTINATION lib/linsen/plugins)
  endif()
  set_target_properties(${target} PROPERTIES
    PREFIX "" OUTPUT_NAME ${name} LIBRARY_OUTPUT_DIRECTORY ${folder} INSTALL_RPATH "$ORIGIN/../..")
  if(NOT LINSEN_SANITIZE)
    target_link_options(${target} PRIVATE -Wl,-z,defs)
  endif()
endfunction()
