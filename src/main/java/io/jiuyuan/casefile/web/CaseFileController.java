package io.jiuyuan.casefile.web;

import io.jiuyuan.casefile.CaseFile;
import io.jiuyuan.casefile.CaseFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A case's file as JSON. */
@RestController
@Tag(name = "Cases")
class CaseFileController {

    private final CaseFiles files;

    CaseFileController(CaseFiles files) {
        this.files = files;
    }

    @GetMapping("/api/cases/{caseNumber}")
    @Operation(summary = "One person, one file: facts, decisions with rule and officer, documents, timeline")
    CaseFile open(@PathVariable String caseNumber) {
        return files.open(caseNumber);
    }
}
