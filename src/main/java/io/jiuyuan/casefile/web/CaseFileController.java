package io.jiuyuan.casefile.web;

import io.jiuyuan.casefile.CaseCourse;
import io.jiuyuan.casefile.CaseFile;
import io.jiuyuan.casefile.CaseFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

    @GetMapping("/api/cases/{caseNumber}/course")
    @Operation(summary = "How a case has gone so far, what is open and what runs out next, without the person's file")
    Course course(@PathVariable String caseNumber) {
        CaseFile file = files.open(caseNumber);
        CaseCourse course = file.course();
        return new Course(file.unitName(), course.stateName(), course.deadlines(), course.tasks(), file.timeline());
    }

    /** @param timeline oldest first */
    record Course(
            String unitName,
            String stateName,
            List<CaseCourse.Deadline> deadlines,
            List<CaseCourse.OpenTask> tasks,
            List<CaseFile.Event> timeline) {}
}
