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
@Tag(name = "个人档案")
class CaseFileController {

    private final CaseFiles files;

    CaseFileController(CaseFiles files) {
        this.files = files;
    }

    @GetMapping("/api/cases/{caseNumber}")
    @Operation(summary = "一人一档：基本情况、各项决定及其规则和经办人、文书、经过")
    CaseFile open(@PathVariable String caseNumber) {
        return files.open(caseNumber);
    }

    @GetMapping("/api/cases/{caseNumber}/course")
    @Operation(summary = "个案经过：已办环节、在办事项和最近的期限，不含个人档案")
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
