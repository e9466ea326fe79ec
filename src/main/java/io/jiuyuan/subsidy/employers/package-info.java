package io.jiuyuan.subsidy.employers;
